using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Talks;

namespace LiaisonBot.Words;

/// <summary>What is said about liaison talks.</summary>
internal abstract partial class Phrases
{
    public abstract string TalkCard(TalkView view);
}

internal sealed partial class PhrasesVi
{
    public override string TalkCard(TalkView view) => Lines(
        $"<b>{view.Number}</b> · {Dots(TalkName(view), LevelName(view.Talk.Level), view.Record.Online ? "trực tuyến" : null)}",
        StateLine(view.Record),
        $"{Esc(view.Counterpart.NameVi)} · {Span(view.Start, view.End, view.Record.TimeSaid)}",
        Dots(view.Talk.Place is { } place ? "Tại " + Esc(place) : null, PeopleLine(view.Record)),
        Dots(view.Talk.OurHead is { } ours ? "Trưởng đoàn ta: " + Esc(ours) : null, view.Talk.TheirHead is { } theirs ? "bạn: " + Esc(theirs) : null),
        OrdinalLine(view),
        HostLine(view.Talk.Host, view.Turn),
        Dots(view.Talk.Interpreter is { } interpreter ? "Phiên dịch: " + Esc(interpreter) : null, Minutes(view.Talk)),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    private static string TalkName(TalkView view) =>
        ((TalkKind)view.Record.Kind == TalkKind.Conference ? "Giao ban" : "Hội đàm " + TalkLineWords.Of((TalkKind)view.Record.Kind, Tongue.Vi))
            + (view.Talk.Ordinal is { } ordinal ? " lần " + Plain(ordinal) : "");

    private static string? LevelName(TalkLevel? level) => level switch { TalkLevel.Province => "cấp tỉnh", TalkLevel.Post => "cấp đồn", _ => null };

    private static string? OrdinalLine(TalkView view) => (view.Talk.Ordinal, view.Order) switch
    {
        ({ } said, { } order) when order.Misses(said) => $"⚠️ Lần {said}: sau {order.After} phải là lần {order.Expected}",
        (null, { } order) => $"Theo sổ: lần {order.Expected}",
        _ => null,
    };

    private static string? Minutes(Talk talk) => !talk.MinutesSigned ? null
        : "đã ký biên bản" + (LanguageWords.Write(talk.Languages, Tongue.Vi) is { } languages ? " " + languages : "");
}

internal sealed partial class PhrasesEn
{
    public override string TalkCard(TalkView view) => Lines(
        $"<b>{view.Number}</b> · {Dots(TalkName(view), LevelName(view.Talk.Level), view.Record.Online ? "online" : null)}",
        StateLine(view.Record),
        $"{Esc(view.Counterpart.NameEn)} · {Span(view.Start, view.End, view.Record.TimeSaid)}",
        Dots(view.Talk.Place is { } place ? "At " + Esc(place) : null, PeopleLine(view.Record)),
        Dots(view.Talk.OurHead is { } ours ? "Our head: " + Esc(ours) : null, view.Talk.TheirHead is { } theirs ? "their head: " + Esc(theirs) : null),
        OrdinalLine(view),
        HostLine(view.Talk.Host, view.Turn),
        Dots(view.Talk.Interpreter is { } interpreter ? "Interpreter: " + Esc(interpreter) : null, Minutes(view.Talk)),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    private static string TalkName(TalkView view) => (TalkKind)view.Record.Kind switch
    {
        TalkKind.Periodic => "Periodic talk",
        TalkKind.Extraordinary => "Extraordinary talk",
        TalkKind.Annual => "Annual talk",
        TalkKind.Conference => "Liaison conference",
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    } + (view.Talk.Ordinal is { } ordinal ? " no. " + Plain(ordinal) : "");

    private static string? LevelName(TalkLevel? level) => level switch { TalkLevel.Province => "province level", TalkLevel.Post => "post level", _ => null };

    private static string? OrdinalLine(TalkView view) => (view.Talk.Ordinal, view.Order) switch
    {
        ({ } said, { } order) when order.Misses(said) => $"⚠️ No. {said}: after {order.After} it should be no. {order.Expected}",
        (null, { } order) => $"By the register: no. {order.Expected}",
        _ => null,
    };

    private static string? Minutes(Talk talk) => !talk.MinutesSigned ? null
        : "minutes signed" + (LanguageWords.Write(talk.Languages, Tongue.En) is { } languages ? " " + languages : "");
}
