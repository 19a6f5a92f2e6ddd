using Standards.Checks.Engine.Running;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>Whether the repository of a run has a file that may be a document.</summary>
internal sealed class OpenApiPresence
{
    private bool? _hasAny;

    /// <summary>Asked for each file, answered once.</summary>
    public bool HasAny(CheckContext context) =>
        _hasAny ??= context.Snapshot.Files.Any(f => OpenApiFiles.MayBeDocument(f.Path, context.Policy));
}
