namespace LiaisonBot.Tests.Settings;

/// <summary>Tests that set environment variables: every host of the process would read them, so nothing runs beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentUse
{
    public const string Name = "environment";
}
