using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Talks;

/// <summary>The form of a liaison talk.</summary>
internal static class TalkForm
{
    public static FormSpec Spec { get; } = new(
        Register.Talk,
        RegisterLine.Of("hoidam", "talk", context => new TalkLineForm(context), (draft, tongue) => TalkLine.Write(draft, tongue)),
        new(LineField.Kind, new Choices(
            ("định kỳ", "periodic"), ("đột xuất", "extraordinary"), ("thường niên", "annual"), ("giao ban", "conference"))) { Asked = true, Required = true },
        new(LineField.Counterpart, new CounterpartPicker()) { Asked = true, Required = true },
        new(LineField.When, new MomentPicker(Now: false)) { Asked = true },
        SharedFields.Ours,
        SharedFields.Theirs,
        new(LineField.Summary, new WordsPicker(
            ("trao đổi tình hình, đánh giá công tác phối hợp", "exchange on the situation, review of cooperation"),
            ("thống nhất kế hoạch tuần tra", "patrol plan agreed"))) { Asked = true, Required = true },
        new(LineField.Presence, new Choices(("trực tiếp", "in person"), ("trực tuyến", "online"))),
        new(LineField.Level, new Choices(("cấp đồn", "post level"), ("cấp tỉnh", "province level"))),
        new(LineField.Ordinal, new NoPicker()) { Key = ("lần", "ordinal") },
        new(LineField.Place, new NoPicker()) { Key = ("tại", "place") },
        SharedFields.Host,
        new(LineField.HeadOurs, new NoPicker()) { Key = ("trưởng đoàn ta", "head ours") },
        new(LineField.HeadTheirs, new NoPicker()) { Key = ("trưởng đoàn bạn", "head theirs") },
        new(LineField.Interpreter, new NoPicker()) { Key = ("phiên dịch", "interpreter") },
        SharedFields.Minutes,
        SharedFields.Subjects);
}
