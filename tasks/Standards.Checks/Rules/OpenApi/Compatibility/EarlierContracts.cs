using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>
/// Finds what each document was: in the earlier state of the repository, where that has it, and else in the file of its release. Only contracts that
/// differ are read.
/// </summary>
internal sealed class EarlierContracts(CheckContext context, IReadOnlyList<OpenApiDocument> documents) : IDisposable
{
    // Open as long as documents are read on.
    private ContractFiles? _files;

    private readonly Dictionary<string, OpenApiDocument> _byPath = documents.ToDictionary(d => d.Path, StringComparer.Ordinal);

    /// <summary>The contracts that differ, with what they were; those that are gone last.</summary>
    public IReadOnlyList<EarlierContract> Find()
    {
        var history = ContractHistory.Of(context);
        var found = new List<EarlierContract>();
        _files = history.Changed.Any(IsOwn) ? history.Open(context.Cancellation) : null;
        if (_files is { } files)
        {
            found.AddRange(InState(history, new ContractPages(path => files.Read(path, ContractPage.MaxBytes))));
        }

        if (history.Commit.Length == 0)
        {
            found.AddRange(documents.Select(Recorded).OfType<EarlierContract>());
        }

        return found;
    }

    /// <summary>The file that holds the release of a document; null where there is none.</summary>
    public SourceFile? RecordOf(OpenApiDocument document) =>
        ReleasedContract.PathsOf(document.Path, ContractVersion.MajorOf(document)).Select(context.Snapshot.Find).FirstOrDefault(f => f is not null);

    /// <inheritdoc/>
    public void Dispose() => _files?.Dispose();

    private List<EarlierContract> InState(ContractBase history, ContractPages pages)
    {
        var found = new List<EarlierContract>();
        var isReleased = history.Commit.StartsWith("refs/tags/", StringComparison.Ordinal);
        var anyPart = history.Changed.Any(path => IsOwn(path) && !_byPath.ContainsKey(path));
        foreach (var document in documents.Where(d => anyPart || history.Changed.Contains(d.Path, StringComparer.Ordinal)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (OpenApiDocument.Read(document.Path, pages) is { } old)
            {
                found.Add(new EarlierContract(old, document, history.Name, isReleased));
            }
        }

        foreach (var path in history.Changed.Where(p => IsOwn(p) && context.Snapshot.Find(p) is null && OpenApiFiles.MayBeDocument(p, context.Policy)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (OpenApiDocument.Read(path, pages) is { } old)
            {
                found.Add(new EarlierContract(old, null, history.Name, isReleased));
            }
        }

        return found;
    }

    private EarlierContract? Recorded(OpenApiDocument document) =>
        RecordOf(document) is { } file && OpenApiDocument.Read(file.Path, OpenApiFiles.Pages(context.Snapshot)) is { } old
            ? new EarlierContract(old, document, "", IsReleased: true)
            : null;

    private static bool IsOwn(string path) => OpenApiFiles.MayBeContract(path) && !ReleasedContract.IsOne(path);
}
