using System.Text;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts;

/// <summary>Files of the earlier state, read one after the other.</summary>
internal sealed class ContractFiles : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CommittedFiles? _files;
    private readonly string _commit;

    private ContractFiles(string root, string commit, CancellationToken cancellationToken)
    {
        _files = CommittedFiles.Open(root, cancellationToken);
        _commit = commit;
    }

    /// <summary>Opens a state.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="commit">A commit or tag, as git names it.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <returns>Null where the folder belongs to no repository.</returns>
    public static ContractFiles? Open(string root, string commit, CancellationToken cancellationToken) =>
        GitDirectory.Find(root, out _) is null ? null : new ContractFiles(root, commit, cancellationToken);

    /// <summary>The text of a file; null where the state has none of that path, a larger one, or one that is no UTF-8.</summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public string? Read(string path, int maxBytes)
    {
        try
        {
            return _files?.Read(_commit, path, maxBytes) is { } bytes ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files?.Dispose();
}
