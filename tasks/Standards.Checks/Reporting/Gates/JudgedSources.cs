using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Reporting.Gates;

/// <summary>The sources that a gate judged: a commit, and what differed from it.</summary>
/// <param name="Commit">Hexadecimal name of the commit; empty outside of git.</param>
/// <param name="Stamp">Equal for equal sources, in another clone too when nothing differs from the commit.</param>
public sealed record JudgedSources(string Commit, string Stamp)
{
    /// <summary>The scores of earlier commits: the report itself writes them, and no gate reads them.</summary>
    public const string HistoryFile = "standards.history.json";

    // Beyond it sizes and times have to do: nobody commits so many files at once by hand.
    private const int MaxChanges = 2_000;
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The sources as they are checked out.</summary>
    /// <param name="snapshot">The files of the repository.</param>
    /// <param name="environment">The environment git is started with; null for the process's own.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static JudgedSources Read(RepositorySnapshot snapshot, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken)
    {
        var state = SourceReader.Read(snapshot.Root, environment, cancellationToken);
        string[] changes = [.. state.Inputs().Where(path => path != HistoryFile)];
        return new JudgedSources(
            state.Commit,
            state.Commit.Length == 0 || changes.Length > MaxChanges ? SnapshotFingerprint.Of(snapshot.Files)
                : changes.Length == 0 ? state.Commit
                : $"{state.Commit} {Hash(snapshot, changes, cancellationToken)}");
    }

    private static string Hash(RepositorySnapshot snapshot, string[] changes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(Content(snapshot.Find(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Content(SourceFile? file)
    {
        try
        {
            return file is null ? [] : file.ReadBytes(MaxBytes, bytes => SHA256.HashData(bytes));
        }
        catch (UnreadableFileException)
        {
            return Encoding.UTF8.GetBytes($"{file!.Size} {file.Stamp}");
        }
    }
}
