using System.Reflection;
using System.Reflection.Emit;

namespace LiaisonBot.Tests.Architecture;

/// <summary>Who may know whom, read from the compiled assembly: signatures, fields and method bodies.</summary>
public sealed class DirectionsTests
{
    private static readonly string[] Slices =
        ["Letters", "Patrols", "Talks", "Tallies", "Reminders", "Groups", "People", "Units", "Counterparts", "Holidays", "Help", "Status"];

    // The one page that names everyone, the root that puts them together, and what lives in it.
    private static readonly string[] SeeEveryone = ["", "Worlds", "Verbs", "Demo"];

    private static readonly string[] OfThemselves = ["Chat", "Calendar"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    // After the codes, which reading needs.
    private static readonly ILookup<string, (string To, string By)> Uses = ReadUses();

    [Fact]
    public void A_slice_knows_no_other_slice() => Assert.Empty(
        Slices.SelectMany(slice => Uses[slice].Where(u => Slices.Contains(u.To) && u.To != slice).Select(u => $"{u.By} → {u.To}")));

    [Fact]
    public void A_slice_knows_neither_the_wire_nor_the_writer_nor_an_engine() => Assert.Empty(
        Slices.Append("Records").SelectMany(slice => Uses[slice].Where(u => u.To is "Wire" or "Delivery" or "Sandbox").Select(u => $"{u.By} → {u.To}")));

    [Fact]
    public void The_sandbox_knows_nothing_of_ours() => Assert.Empty(Uses["Sandbox"].Where(u => u.To != "Sandbox").Select(u => $"{u.By} → {u.To}"));

    [Fact]
    public void The_chat_port_and_the_calendar_know_only_themselves() => Assert.Empty(
        OfThemselves.SelectMany(from => Uses[from].Where(u => u.To != from).Select(u => $"{u.By} → {u.To}")));

    [Fact]
    public void Nobody_but_the_root_knows_the_catalogue() => Assert.Empty(
        Uses.Where(from => !SeeEveryone.Contains(from.Key)).SelectMany(from => from.Where(u => u.To.Length == 0 && u.By != "Program")).Select(u => $"{u.By} → the root"));

    [Fact]
    public void Storage_knows_nothing_of_the_bot() => Assert.DoesNotContain(
        typeof(LiaisonBot.Storage.LiaisonDb).Assembly.GetReferencedAssemblies(), a => a.Name == "liaisonbot");

    private static ILookup<string, (string To, string By)> ReadUses()
    {
        var ours = typeof(LiaisonHost).Assembly;
        return ours.GetTypes().Where(t => t.Namespace?.StartsWith("LiaisonBot", StringComparison.Ordinal) == true)
            .SelectMany(type => UsedBy(type).Where(used => used.Assembly == ours && used.Namespace?.StartsWith("LiaisonBot", StringComparison.Ordinal) == true)
                .Select(used => (From: Folder(type), To: Folder(used), By: type.FullName ?? type.Name)))
            .Distinct().ToLookup(use => use.From, use => (use.To, use.By));
    }

    // The first part of the namespace below LiaisonBot is the top folder.
    private static string Folder(Type type) => type.Namespace!.Split('.') is [_, var folder, ..] ? folder : "";

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(All);
        var bodies = members.OfType<MethodBase>().SelectMany(BodyTypes);
        var signatures = members.OfType<MethodInfo>().Select(m => m.ReturnType)
            .Concat(members.OfType<MethodBase>().SelectMany(m => m.GetParameters().Select(p => p.ParameterType)))
            .Concat(members.OfType<FieldInfo>().Select(f => f.FieldType)).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object));
        return signatures.Concat(bodies).SelectMany(Flatten);
    }

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<Type> BodyTypes(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(il))
        {
            switch (method.Module.ResolveMember(token, typeArguments, methodArguments))
            {
                case Type used:
                    yield return used;
                    break;
                case { DeclaringType: { } owner }:
                    yield return owner;
                    break;
            }
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[++at])] : Codes[il[at]];
            at++;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
