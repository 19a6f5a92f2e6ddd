using System.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts;

/// <summary>Files of the earlier state, read one after the other.</summary>
internal sealed class ContractFiles(CommittedFiles files, string commit) : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null where the state has none of that path, a larger one, or one that is no UTF-8.</summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    public string? Read(string path, int maxBytes)
    {
        try
        {
            return files.Read(commit, path, maxBytes) is { } bytes ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();
}
