namespace LiaisonBot;

internal static class Program { private static void Main() { } }
