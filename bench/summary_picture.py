"""The README's picture of the summarizer's figures."""


def draw(bars: dict[str, list[tuple[float, float]]]) -> str:
    """Draw ROUGE-1 of every method as an SVG: a row each, a bar for 1, 2 and 3 sentences."""
    colours = ("#9ecae1", "#4292c6", "#08519c")
    left, scale, row = 230, 14.0, 46
    width, height = int(left + 38 * scale), 74 + row * len(bars)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="13">'
        f'<rect width="{width}" height="{height}" fill="white"/>'
        '<text x="10" y="22" font-size="15" font-weight="bold">'
        "ROUGE-1 F1 against the editor's lead</text>"
    )
    parts = [head]
    for number, colour in enumerate(colours):
        x = left + number * 120
        plural = "s" if number else ""
        parts.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{x + 17}" y="45">{number + 1} sentence{plural}</text>')
    for index, (name, figures) in enumerate(bars.items()):
        top = 60 + index * row
        weight = ' font-weight="bold"' if name.startswith("ours") else ""
        parts.append(
            f'<text x="{left - 10}" y="{top + 24}" text-anchor="end"{weight}>{name}</text>'
        )
        for number, (mean, half) in enumerate(figures):
            y, end = top + number * 13, left + mean * scale
            parts.append(
                f'<rect x="{left}" y="{y}" width="{end - left:.1f}" height="11" '
                f'fill="{colours[number]}"/>'
                f'<path d="M{end - half * scale:.1f} {y + 5.5}H{end + half * scale:.1f}" '
                f'stroke="#333"/>'
                f'<text x="{end + half * scale + 4:.1f}" y="{y + 10}" font-size="11">'
                f"{mean:.1f}</text>"
            )
    return "\n".join([*parts, "</svg>", ""])
