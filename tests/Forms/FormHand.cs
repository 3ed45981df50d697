using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Forms;

/// <summary>Somebody who fills in a form on the phone: taps, types and counts the taps.</summary>
/// <param name="killed">The host is killed in between: what was seen before may be sent once more, and is passed over.</param>
internal sealed class FormHand(SandboxClient phone, long person, bool killed = false)
{
    private readonly HashSet<string> _known = [];

    /// <summary>Taps so far.</summary>
    public int Taps { get; private set; }

    /// <summary>The message of the form as it stands.</summary>
    public Seen Shown { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Goes on with a form that was read already.</summary>
    public void Look(Seen form) => Shown = form;

    /// <summary>Types a text and reads the message that comes below it.</summary>
    public async Task<Seen> TypeAsync(string text)
    {
        var typed = await phone.SendAsync(person, text, Ct);
        return await ReadAsync(m => m.Id > typed.MessageId && !(killed && _known.Contains(Face(m))));
    }

    /// <summary>Taps a button of the form, by a part of its label, and reads what becomes of the message.</summary>
    public async Task<Seen> TapAsync(string label)
    {
        Taps++;
        var button = Shown.Buttons.FirstOrDefault(b => b == label) ?? Shown.Buttons.FirstOrDefault(b => b.Contains(label, StringComparison.Ordinal));
        Assert.True(button is not null, $"no button “{label}” below:\n{Shown.Text}\n[{string.Join("] [", Shown.Buttons)}]");
        var (id, before) = (Shown.Id, Face(Shown));
        await phone.PressDataAsync(person, Shown, Shown.Data(button), Ct);
        return await ReadAsync(m => m.Id == id && Face(m) != before && !(killed && _known.Contains(Face(m))));
    }

    /// <summary>Taps several buttons in a row.</summary>
    public async Task<Seen> TapAsync(params string[] labels)
    {
        foreach (var label in labels)
        {
            await TapAsync(label);
        }

        return Shown;
    }

    // The text and the buttons, without the data, which change with every drawing.
    private static string Face(Seen message) => message.Text + string.Join('|', message.Buttons);

    private async Task<Seen> ReadAsync(Predicate<Seen> awaited)
    {
        Seen? found = null;
        await Waiting.UntilAsync(
            async () => (found = (await phone.MessagesAsync(person, person, Ct)).FirstOrDefault(m => m.FromBot && awaited(m))) is not null, "the form does not answer");
        _known.Add(Face(found!));
        return Shown = found!;
    }
}
