namespace LiaisonBot.Worlds;

/// <summary>Another world than the real messenger for the host to live in.</summary>
internal interface IWorld
{
    /// <summary>Adds the world's settings, clock and services before the host's own.</summary>
    void AddTo(WebApplicationBuilder builder);

    /// <summary>Puts the world on the host's web server.</summary>
    void MapOn(WebApplication app);

    /// <summary>Fills the world once the host is up, and tells the person how to enter it.</summary>
    Task OpenAsync(WebApplication app);
}
