using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Forms;

/// <summary>Fields that several registers have alike.</summary>
internal static class SharedFields
{
    public static FormField Subjects { get; } = new(LineField.Subjects, new NumberPicker(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 99)) { Key = ("mã", "code") };

    public static FormField Host { get; } = new(LineField.Host, new Choices(("chủ trì ta", "host ours"), ("chủ trì bạn", "host theirs")));

    public static FormField Minutes { get; } = new(LineField.Minutes, new Choices(("ký biên bản", "minutes signed"), ("không ký biên bản", "no minutes signed")));

    public static FormField Ours { get; } = new(LineField.Ours, new NumberPicker(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20)) { Asked = true, Key = ("ta", "ours") };

    public static FormField Theirs { get; } = new(LineField.Theirs, new NumberPicker(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20)) { Asked = true, Key = ("bạn", "theirs") };
}
