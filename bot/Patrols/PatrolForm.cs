using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>The form of a joint patrol.</summary>
internal static class PatrolForm
{
    public static FormSpec Spec { get; } = new(
        Register.Patrol,
        RegisterLine.Of("tuantra", "patrol", context => new PatrolLineForm(context), (draft, tongue) => PatrolLine.Write(draft, tongue)),
        new(LineField.Kind, new Choices(("song phương", "bilateral"), ("liên hợp", "joint"))) { Asked = true, Required = true },
        new(LineField.Counterpart, new CounterpartPicker()) { Asked = true, Required = true },
        new(LineField.When, new MomentPicker(Now: false)) { Asked = true },
        new(LineField.Markers, new StretchPicker()) { Asked = true, Key = ("mốc", "markers") },
        SharedFields.Ours,
        SharedFields.Theirs,
        new(LineField.Summary, new WordsPicker(("nguyên trạng, không có vụ việc", "all normal, nothing to report"), ("phát hiện dấu vết vượt biên", "tracks of a crossing found"))) { Asked = true, Required = true },
        new(LineField.Teams, new NumberPicker(1, 2, 3, 4, 5, 6, 8, 10)) { Key = ("đội", "teams") },
        new(LineField.Length, new NoPicker()) { Key = ("dài", "length") },
        SharedFields.Host,
        new(LineField.Condition, new Choices(
            ("nguyên trạng", "unchanged"), ("hư hỏng", "damaged"), ("xê dịch", "shifted"), ("sạt lở", "landslide"), ("che khuất", "covered"))),
        SharedFields.Minutes,
        SharedFields.Subjects);
}
