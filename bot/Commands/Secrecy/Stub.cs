using LiaisonBot.Chat;
namespace LiaisonBot.Commands.Secrecy;
internal static class SecrecyGate { public static string? Finds(Arrival a) => a.What is null ? null : null; }
