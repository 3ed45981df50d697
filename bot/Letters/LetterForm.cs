using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>The form of a hotline letter.</summary>
internal static class LetterForm
{
    public static FormSpec Spec { get; } = new(
        Register.Letter,
        RegisterLine.Of("thu", "letter", context => new LetterLineForm(context), (draft, tongue) => LetterLine.Write(draft, tongue)),
        new(LineField.Direction, new Choices(("nhận", "received"), ("gửi", "sent"))) { Asked = true, Required = true },
        new(LineField.Counterpart, new CounterpartPicker()) { Asked = true, Required = true },
        new(LineField.When, new MomentPicker(Now: true)) { Asked = true },
        new(LineField.Reference, new NoPicker()) { Asked = true, Key = ("số", "ref no") },
        new(LineField.Summary, new WordsPicker()) { Asked = true, Required = true },
        new(LineField.Due, new DayPicker(
            ("không cần trả lời", "no reply needed"), ("cần trả lời", "needs reply"),
            ("hạn 3 ngày làm việc", "due in 3 working days"), ("hạn 5 ngày làm việc", "due in 5 working days"))) { Asked = true, Key = ("hạn", "due") },
        new(LineField.Urgency, new Choices(("thường", "normal"), ("khẩn", "urgent"), ("thượng khẩn", "very urgent"), ("hỏa tốc", "express"))),
        new(LineField.Handover, new Choices(
            ("tại vạch", "at the line"), ("trạm hội ngộ", "meeting station"), ("fax", "fax"), ("bưu điện", "post"), ("giao cách khác", "other handover"))),
        new(LineField.Signer, new NoPicker()) { Key = ("người ký", "signed by") },
        new(LineField.Language, new Choices(("tiếng Việt", "in Vietnamese"), ("tiếng Trung", "in Chinese"), ("tiếng Việt và Trung", "in Vietnamese and Chinese"))),
        new(LineField.ReplyTo, new NoPicker()) { Key = ("trả lời", "reply to") },
        SharedFields.Subjects);
}
