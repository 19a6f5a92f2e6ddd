using Standards.Checks.Engine.Running;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The documents of one run, which several checks read.</summary>
internal sealed class OpenApiSet
{
    private readonly Lock _lock = new();
    private ContractPages? _pages;
    private IReadOnlyList<OpenApiDocument>? _documents;

    /// <summary>The files that they consist of.</summary>
    public ContractPages Pages(CheckContext context)
    {
        lock (_lock)
        {
            return _pages ??= OpenApiFiles.Pages(context.Snapshot);
        }
    }

    /// <summary>All of them, in ordinal order of their paths.</summary>
    public IReadOnlyList<OpenApiDocument> Documents(CheckContext context)
    {
        lock (_lock)
        {
            return _documents ??=
            [
                .. context.Snapshot.Files
                    .Where(f => OpenApiFiles.MayBeDocument(f.Path, context.Policy) && OpenApiFiles.SaysSo(f, context.Policy))
                    .Select(f => OpenApiDocument.Read(f.Path, Pages(context)))
                    .OfType<OpenApiDocument>(),
            ];
        }
    }
}
