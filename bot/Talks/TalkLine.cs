using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>Reads and writes the one line of a talk: Kim Bình, định kỳ, 20/11 9h, ta 6, bạn 7, lần 14: đánh giá quý IV.</summary>
internal static class TalkLine
{
    /// <summary>Reads the argument after the command.</summary>
    public static Parsed<TalkDraft> Read(string argument, LineContext context) => new TalkLineForm(context).Read(argument);

    /// <summary>The canonical line, with absolute dates: read again at any later time it gives an equal draft.</summary>
    /// <param name="command">The command word to start with, without slash; null for the usual one of the language.</param>
    public static string Write(TalkDraft draft, Tongue tongue, string? command = null) =>
        new LineWriter(command ?? (tongue == Tongue.Vi ? "hoidam" : "talk"), tongue)
            .Add(draft.Counterpart)
            .Add(TalkLineWords.Of(draft.Kind, tongue))
            .If(draft.Level == TalkLevel.Province, "cấp tỉnh", "province level")
            .If(draft.Level == TalkLevel.Post, "cấp đồn", "post level")
            .If(draft.Online, "trực tuyến", "online")
            .If(draft.Planned, "kế hoạch", "planned")
            .Add(LineWriter.Moment(draft.Start, draft.End, draft.TimeSaid))
            .Named(draft.Ordinal, "lần", "ordinal")
            .Named(draft.Place, "tại", "place")
            .If(draft.Host == Side.Ours, "chủ trì ta", "host ours")
            .If(draft.Host == Side.Theirs, "chủ trì bạn", "host theirs")
            .Named(draft.Ours, "ta", "ours")
            .Named(draft.Theirs, "bạn", "theirs")
            .Named(draft.HeadOurs, "trưởng đoàn ta", "head ours")
            .Named(draft.HeadTheirs, "trưởng đoàn bạn", "head theirs")
            .Named(draft.Interpreter, "phiên dịch", "interpreter")
            .Add(Minutes(draft, tongue))
            .Codes(draft.SubjectCodes)
            .End(draft.Summary);

    private static string? Minutes(TalkDraft draft, Tongue tongue)
    {
        var signed = tongue == Tongue.Vi ? "ký biên bản" : "minutes signed";
        var languages = LanguageWords.Write(draft.MinutesLanguages, tongue);
        return !draft.MinutesSigned ? null : languages is null ? signed : $"{signed} {languages}";
    }
}
