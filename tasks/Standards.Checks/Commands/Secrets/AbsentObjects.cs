using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Secrets;

/// <summary>What a partial clone has left with its origin. Asked about before, because git ends where it may not fetch.</summary>
internal static class AbsentObjects
{
    /// <summary>Ids; empty for a clone that is not partial.</summary>
    /// <exception cref="IOException">Git does not answer.</exception>
    public static IReadOnlySet<string> Read(string folder, RepositoryReaderOptions options, GitCommand git, CancellationToken cancellationToken)
    {
        var absent = new HashSet<string>(StringComparer.Ordinal);
        if (git.Run("", [1], cancellationToken, "config", "--get-regexp", @"^(remote\..*\.promisor|extensions\.partialclone)$").Output is not { Length: > 0 })
        {
            return absent;
        }

        using var list = GitProcess.TryStart(
            folder, options, null, out var failure, cancellationToken, "rev-list", "--objects", "--all", "--missing=print", "--no-object-names")
            ?? throw new IOException(failure);
        list.Input.Close();
        using var lines = new StreamReader(list.Output, Encoding.ASCII);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('?'))
            {
                absent.Add(line[1..]);
            }
        }

        return list.Finish() is { } reason ? throw new IOException(reason) : absent;
    }
}
