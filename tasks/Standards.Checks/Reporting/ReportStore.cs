using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>
/// The reports of the running build under <c>artifacts/standards/</c>. The repository's run begins them anew; each project that has
/// findings adds its own, from whatever node or process, under a lock. So the files hold exactly what the build has shown.
/// </summary>
public sealed class ReportStore(string folder, string sdkVersion)
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    private string Ledger => Path.Combine(folder, "state", "findings.bin");

    // Stands while the two files hold what the report command added; a build then writes them anew even if it found the same as before.
    private string Mark => Path.Combine(folder, "state", "report.mark");

    // The projects whose own checks ran, a line each; on CI only.
    private string ProjectList => Path.Combine(folder, "state", "projects.txt");

    /// <summary>The SARIF file.</summary>
    public string SarifPath => Path.Combine(folder, "standards.sarif");

    /// <summary>The JSON file.</summary>
    public string JsonPath => Path.Combine(folder, "standards.json");

    /// <summary>Begins the reports of a build with what the repository's checks found. Writes nothing when all of it stands there.</summary>
    public void Begin(RunSummary summary, IReadOnlyList<Verdict> verdicts)
    {
        var entries = new Entries(summary, verdicts, new(StringComparer.Ordinal));
        var isWritten = File.Exists(SarifPath) && File.Exists(JsonPath) && !File.Exists(Mark) && !File.Exists(ProjectList);
        if (isWritten && AtomicFile.HasContent(Ledger, Serialize(entries)))
        {
            return;
        }

        Locked(() =>
        {
            OutputFolders.Create(folder);
            AtomicFile.TryDelete(ProjectList);
            Save(entries);
        });
    }

    /// <summary>Takes what the repository's checks found into reports that another process has begun, and keeps what projects added.</summary>
    public void Join(RunSummary summary, IReadOnlyList<Verdict> verdicts) => Locked(() =>
    {
        OutputFolders.Create(folder);
        Save(new Entries(summary, verdicts, StateFile.TryRead(Ledger, Read)?.Projects ?? new(StringComparer.Ordinal)));
    });

    /// <summary>
    /// Adds (or replaces) what one project's checks found. <paramref name="key"/> tells projects, frameworks and stages apart. What the others of the build
    /// found before, on whichever node.
    /// </summary>
    public IReadOnlyList<Verdict> Add(string key, IReadOnlyList<Verdict> verdicts)
    {
        IReadOnlyList<Verdict> others = [];
        Locked(() =>
        {
            var entries = Current();
            others = [.. entries.Repository, .. entries.Projects.Where(project => project.Key != key).SelectMany(project => project.Value)];
            entries.Projects[key] = verdicts;
            Save(entries);
        });
        return others;
    }

    /// <summary>The same for the answer of a gate over the whole repository, which is kept beyond this build.</summary>
    public void Add(string key, GateRun run) => Locked(() =>
    {
        new GateStore(folder).Add(run);
        var entries = Current();
        entries.Projects[key] = run.Verdicts;
        entries.Gates.RemoveAll(other => other.Gate == run.Gate);
        entries.Gates.Add(JudgedNow(run.Gate));
        entries.Gates.Sort((a, b) => a.Gate.CompareTo(b.Gate));
        Save(entries);
    });

    /// <summary>What gates last said, also before this build; each is stale where the sources are others than those it judged.</summary>
    /// <param name="sources">The sources as they are checked out.</param>
    internal IReadOnlyList<GateRun> Gates(JudgedSources sources) =>
        [.. new GateStore(folder).Read().Select(run => run with { IsCurrent = run.Sources.Stamp == sources.Stamp })];

    /// <summary>Notes that the own checks of a project ran. Cheap, so that a thousand projects can: nothing else is written.</summary>
    /// <param name="project">Repository-relative path.</param>
    public void AddProject(string project) => Locked(() =>
    {
        try
        {
            if (!OutputFolders.IsLinked(ProjectList, andItself: true))
            {
                File.AppendAllText(ProjectList, project + "\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A project that is not noted counts as not checked.
        }
    });

    /// <summary>The projects whose own checks ran in the last build, in ordinal order; none where they are not noted.</summary>
    public IReadOnlyList<string> CheckedProjects()
    {
        try
        {
            return File.Exists(ProjectList) ? [.. RegularFile.ReadLines(ProjectList).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>What the last build found, all in all; null when there is no sound result of one.</summary>
    public Report? TryRead() => StateFile.TryRead(Ledger, Read) is { } entries ? ReportOf(entries) : null;

    /// <summary>Writes the two files with what the report command added. False when the place cannot be written to.</summary>
    public bool Complete(ReportModel model)
    {
        var written = false;
        Locked(() =>
            written = AtomicFile.TryWrite(Mark, [])
                && AtomicFile.TryWrite(SarifPath, SarifWriter.Write(model.Report))
                && AtomicFile.TryWrite(JsonPath, JsonReportWriter.Write(model)));
        return written;
    }

    // The ledger last: a build that dies in between leaves one that does not match, and the next build writes all of it again.
    private void Save(Entries entries)
    {
        var report = ReportOf(entries);
        AtomicFile.TryWrite(SarifPath, SarifWriter.Write(report));
        AtomicFile.TryWrite(JsonPath, JsonReportWriter.Write(report));
        AtomicFile.TryWrite(Ledger, Serialize(entries));
        AtomicFile.TryDelete(Mark);
    }

    private Entries Current() => StateFile.TryRead(Ledger, Read) ?? new Entries(new RunSummary("", 0, 0, 0, []), [], new(StringComparer.Ordinal));

    private Report ReportOf(Entries entries) => new(sdkVersion, entries.Summary, Merge(entries)) { Gates = [.. entries.Gates] };

    // A gate of this build judged what the build is of.
    private static GateRun JudgedNow(Gate gate) => new(gate, new JudgedSources("", ""), []);

    // Two target frameworks of one project may find the same thing at the same place: that is one finding.
    private static IReadOnlyList<Verdict> Merge(Entries entries)
    {
        if (entries.Projects.Count == 0)
        {
            return entries.Repository;
        }

        var verdicts = new SortedSet<Verdict>(entries.Repository, Verdict.Order);
        foreach (var project in entries.Projects.Values)
        {
            verdicts.UnionWith(project);
        }

        return [.. verdicts];
    }

    private byte[] Serialize(Entries entries) => StateFile.Serialize(writer => Write(writer, entries));

    private void Write(BinaryWriter writer, Entries entries)
    {
        writer.Write(sdkVersion);
        RunStateFile.Write(writer, entries.Summary);
        RunStateFile.Write(writer, entries.Repository);
        StateFile.WriteList(writer, entries.Gates, static (w, run) => w.Write((byte)run.Gate));
        writer.Write(entries.Projects.Count);
        foreach (var (key, verdicts) in entries.Projects.OrderBy(project => project.Key, StringComparer.Ordinal))
        {
            writer.Write(key);
            RunStateFile.Write(writer, verdicts);
        }
    }

    private static Entries Read(BinaryReader reader)
    {
        _ = reader.ReadString();
        var entries = new Entries(RunStateFile.ReadSummary(reader), RunStateFile.ReadVerdicts(reader), new(StringComparer.Ordinal));
        entries.Gates.AddRange(StateFile.ReadList(reader, static r => JudgedNow((Gate)r.ReadByte())));
        var count = StateFile.ReadCount(reader);
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString();
            entries.Projects[key] = RunStateFile.ReadVerdicts(reader);
        }

        return entries;
    }

    // A lock between processes that the operating system releases when its holder dies. Without it (a read-only folder, or a holder
    // that hangs) reports are still written, each file whole; only the sum of two builds at once could be incomplete.
    private void Locked(Action action)
    {
        using var held = TryLock();
        action();
    }

    private FileStream? TryLock()
    {
        var path = Path.Combine(folder, "state", "findings.lock");
        var wait = new SpinWait();
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < LockTimeout)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
            catch (IOException e) when (!IsHeld(e))
            {
                return null;
            }
            catch (IOException)
            {
                wait.SpinOnce();
            }
        }

        return null;
    }

    // EAGAIN of Linux, EWOULDBLOCK of macOS, a sharing or lock violation of Windows. Anything else will not go away by waiting.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    // Neither a sorted dictionary nor a list of an enumeration: their code is not compiled ahead of time, and costs every build some milliseconds.
    private sealed record Entries(RunSummary Summary, IReadOnlyList<Verdict> Repository, Dictionary<string, IReadOnlyList<Verdict>> Projects)
    {
        public List<GateRun> Gates { get; } = [];
    }
}
