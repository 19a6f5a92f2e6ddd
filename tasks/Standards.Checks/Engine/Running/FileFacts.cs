using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// Facts of single files, kept from run to run under the stamp of their file: a check over thousands of files reads those that
/// changed and looks up the rest.
/// </summary>
/// <param name="path">The state file, read when the first fact is asked for; null to keep nothing.</param>
public sealed class FileFacts(string? path = null)
{
    private const int MaxThreads = 4;

    // Below this, waking other threads costs more than it saves.
    private const int ParallelFrom = 32;

    private Dictionary<string, (string Stamp, byte[] Content)>? _kept;
    private bool _hasChanged;

    /// <summary>The facts of files in their order; null where a file cannot be read.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public IReadOnlyList<T?> Get<T>(IFileFact<T> fact, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
        where T : class
    {
        _kept ??= Load();
        var facts = new T?[files.Count];
        var missing = new List<int>();
        for (var i = 0; i < facts.Length; i++)
        {
            if (_kept.TryGetValue(KeyOf(fact.Name, files[i].Path), out var entry) && entry.Stamp == StampOf(files[i], fact.Version))
            {
                facts[i] = Load(fact, entry.Content);
            }
            else
            {
                missing.Add(i);
            }
        }

        Read(fact, files, missing, facts, cancellationToken);
        return facts;
    }

    /// <summary>Writes the state file when a fact was read, without the facts of files that are gone or changed.</summary>
    internal void Save(RepositorySnapshot snapshot)
    {
        if (path is null || _kept is null || !_hasChanged)
        {
            return;
        }

        var current = _kept.Where(entry => snapshot.Find(entry.Key[(entry.Key.IndexOf('\n') + 1)..]) is { } file && IsOf(file, entry.Value.Stamp))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToArray();
        StateFile.TryWrite(path, writer =>
        {
            writer.Write(current.Length);
            foreach (var (key, (stamp, content)) in current)
            {
                writer.Write(key);
                writer.Write(stamp);
                writer.Write(content.Length);
                writer.Write(content);
            }
        });
    }

    private static string KeyOf(string name, string file) => $"{name}\n{file}";

    private static string StampOf(SourceFile file, string version) => version.Length == 0 ? $"{file.Size} {file.Stamp}" : $"{file.Size} {file.Stamp} {version}";

    // Whatever the version: a fact that nobody asked for in this run may be asked for in the next.
    private static bool IsOf(SourceFile file, string stamp) =>
        stamp.StartsWith(StampOf(file, ""), StringComparison.Ordinal) && stamp.AsSpan(StampOf(file, "").Length) is "" or [' ', ..];

    private Dictionary<string, (string Stamp, byte[] Content)> Load()
    {
        var state = path is null ? null : StateFile.TryRead(path, reader =>
        {
            var entries = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
            for (var count = StateFile.ReadCount(reader); count > 0; count--)
            {
                entries[reader.ReadString()] = (reader.ReadString(), reader.ReadBytes(StateFile.ReadCount(reader)));
            }

            return entries;
        });
        return state ?? new(StringComparer.Ordinal);
    }

    private void Read<T>(IFileFact<T> fact, IReadOnlyList<SourceFile> files, List<int> missing, T?[] facts, CancellationToken cancellationToken)
        where T : class
    {
        if (missing.Count >= ParallelFrom)
        {
            var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = MaxThreads };
            Parallel.ForEach(missing, options, i => facts[i] = TryRead(fact, files[i]));
        }
        else
        {
            foreach (var i in missing)
            {
                cancellationToken.ThrowIfCancellationRequested();
                facts[i] = TryRead(fact, files[i]);
            }
        }

        foreach (var i in missing)
        {
            if (facts[i] is { } read && fact.MayBeKept(read))
            {
                _kept![KeyOf(fact.Name, files[i].Path)] = (StampOf(files[i], fact.Version), Serialize(fact, read));
                _hasChanged = true;
            }
        }
    }

    private static T? TryRead<T>(IFileFact<T> fact, SourceFile file)
        where T : class
    {
        try
        {
            return fact.Read(file);
        }
        catch (UnreadableFileException)
        {
            // Not kept: permissions can be corrected without a change that a stamp shows.
            return null;
        }
    }

    private static byte[] Serialize<T>(IFileFact<T> fact, T value)
        where T : class
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            fact.Save(writer, value);
        }

        return content.ToArray();
    }

    private static T Load<T>(IFileFact<T> fact, byte[] content)
        where T : class
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        return fact.Load(reader);
    }
}
