namespace LiaisonBot.Tests.Contracts;

/// <summary>The chat client chosen at build time.</summary>
public sealed class ChosenClientTests : ChatContract
{
    internal override Task<MessengerStage> OpenAsync() => SandboxMessenger.OpenAsync();
}

/// <inheritdoc cref="ChosenClientTests"/>
public sealed class ChosenClientFaultTests : FaultContract
{
    internal override Task<MessengerStage> OpenAsync() => SandboxMessenger.OpenAsync();
}

/// <inheritdoc cref="ChosenClientTests"/>
public sealed class ChosenClientUpdatesTests : UpdatesContract
{
    internal override Task<MessengerStage> OpenAsync() => SandboxMessenger.OpenAsync();
}
