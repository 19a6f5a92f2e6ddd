using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.Events;

/// <summary>A schema of the registry.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The event, with the folder that holds it: <c>api/events/order-placed</c>.</param>
/// <param name="Version">The version that the name of the file ends in; null for none.</param>
/// <param name="Schema">The schema.</param>
internal sealed record EventSchema(SourceFile File, string Name, SemanticVersion? Version, OpenApiSchema Schema)
{
    /// <summary>The event as messages name it: <c>order-placed</c>.</summary>
    public string ShortName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether its version promises to stay.</summary>
    public bool IsReleased => Version is { Major: > 0, IsPrerelease: false };
}
