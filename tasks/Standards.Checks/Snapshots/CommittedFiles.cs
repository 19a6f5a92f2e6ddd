using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>
/// Files as commits hold them, from one git that answers as long as it lives. When git ends or takes too long, nothing more is known; a check then
/// says what it would say outside git.
/// </summary>
internal sealed class CommittedFiles : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationToken _cancel;
    private readonly GitProcess? _process;
    private readonly GitObjects? _objects;

    private CommittedFiles(string root, CancellationToken cancellationToken)
    {
        var options = new RepositoryReaderOptions();
        _cancel = cancellationToken;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit.CancelAfter(options.GitTimeout);
        _process = GitProcess.TryStart(root, options, null, out _, _limit.Token, GitObjects.Arguments);
        _objects = _process is null ? null : new GitObjects(_process);
        HasEnded = _objects is null;
    }

    /// <summary>Whether git ended, or was not there, so that nothing more is known.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Null where the folder belongs to no repository.</summary>
    /// <param name="root">Absolute path of the folder that paths are relative to; perhaps below the top of the work tree.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static CommittedFiles? Open(string root, CancellationToken cancellationToken) =>
        GitDirectory.Find(root, out _) is null ? null : new CommittedFiles(root, cancellationToken);

    /// <summary>Whether this clone has a commit.</summary>
    /// <param name="revision">As git names it: <c>origin/main</c>.</param>
    public bool Has(string revision) => Ask($"{revision}^{{commit}}", int.MaxValue) is not null;

    /// <summary>The content of a file; null when the commit has none of that path, or one that is larger.</summary>
    /// <param name="revision">As git names it.</param>
    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public byte[]? Read(string revision, string path, int maxBytes) => Ask($"{revision}:./{path}", maxBytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        _objects?.Dispose();
        _process?.Dispose();
        _limit.Dispose();
    }

    private byte[]? Ask(string name, int maxBytes)
    {
        // Questions are lines.
        if (_objects is null || HasEnded || name.AsSpan().ContainsAny('\n', '\r'))
        {
            return null;
        }

        try
        {
            _objects.Ask(name);
            _objects.Flush();
            if (_objects.Next() is not { } content || content.Length > maxBytes)
            {
                return null;
            }

            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            _cancel.ThrowIfCancellationRequested();
            HasEnded = true;
            return null;
        }
    }
}
