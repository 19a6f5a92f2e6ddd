using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The documents of one run, which several checks read.</summary>
internal sealed class OpenApiSet
{
    private readonly Lock _lock = new();
    private bool _isRead;

    /// <summary>The files that documents consist of.</summary>
    public ContractPages Pages { get; private set; } = new(static _ => null);

    /// <summary>Files that may be documents and were looked into, in ordinal order of their paths.</summary>
    public IReadOnlyList<SourceFile> Files { get; private set; } = [];

    /// <summary>Those that cannot be opened, with the reason.</summary>
    public IReadOnlyList<UnreadableFileException> Unreadable { get; private set; } = [];

    /// <summary>The documents among them.</summary>
    public IReadOnlyList<OpenApiDocument> Documents { get; private set; } = [];

    /// <summary>Reads them, once.</summary>
    public OpenApiSet Read(CheckContext context)
    {
        lock (_lock)
        {
            if (!_isRead)
            {
                _isRead = true;
                var unreadable = new List<UnreadableFileException>();
                Pages = OpenApiFiles.Pages(context.Snapshot);
                Files = [.. context.Snapshot.Files.Where(f => OpenApiFiles.MayBeDocument(f.Path, context.Policy) && IsChosen(f, unreadable))];
                Unreadable = unreadable;
                Documents = [.. Files.Select(f => Document(f, context)).OfType<OpenApiDocument>()];
            }

            return this;
        }
    }

    private OpenApiDocument? Document(SourceFile file, CheckContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return OpenApiDocument.Read(file.Path, Pages);
    }

    private bool IsChosen(SourceFile file, List<UnreadableFileException> unreadable)
    {
        try
        {
            if (OpenApiFiles.SaysSo(file))
            {
                Pages.Add(file.Path, file.ReadText(ContractPage.MaxBytes));
                return true;
            }
        }
        catch (UnreadableFileException e)
        {
            unreadable.Add(e);
        }

        return false;
    }
}
