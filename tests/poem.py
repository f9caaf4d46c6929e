"""A poem, of our own, without a title."""

POEM = """Chiều xuống dòng sông lặng lẽ trôi
Con đò neo bến đợi một người
Bờ lau gió thổi nghiêng tóc trắng
Tiếng hát ai vang phía cuối trời

Em đi từ độ mùa sim chín
Hoa tím còn vương vạt áo phai
Anh đứng bên này sông đứng ngóng
Một đời thương nhớ bến sông ai"""
