using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Running;

/// <summary>The last run as a whole: given again when neither the options nor any file changed.</summary>
internal static class RunStateFile
{
    public static RepositoryRunResult? TryRead(string path, string options, string fingerprint) =>
        StateFile.TryRead(path, reader => reader.ReadString() == options && reader.ReadString() == fingerprint
            ? new RepositoryRunResult(ReadSummary(reader), ReadVerdicts(reader), reader.ReadString(), reader.ReadBoolean(), Computed: 0)
            : null);

    public static void Write(string path, string options, string fingerprint, RepositoryRunResult result) =>
        StateFile.TryWrite(path, writer =>
        {
            writer.Write(options);
            writer.Write(fingerprint);
            Write(writer, result.Summary);
            Write(writer, result.Verdicts);
            writer.Write(result.PolicyStamp);
            writer.Write(result.HasBudgets);
        });

    public static void Write(BinaryWriter writer, RunSummary summary)
    {
        writer.Write(summary.Service);
        writer.Write(summary.Files);
        writer.Write(summary.Projects);
        writer.Write(summary.Rules);
        writer.Write(summary.Remarks.Count);
        foreach (var remark in summary.Remarks)
        {
            writer.Write(remark);
        }
    }

    public static RunSummary ReadSummary(BinaryReader reader)
    {
        var (service, files, projects, rules) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var remarks = new string[StateFile.ReadCount(reader)];
        for (var i = 0; i < remarks.Length; i++)
        {
            remarks[i] = reader.ReadString();
        }

        return new RunSummary(service, files, projects, rules, remarks);
    }

    public static void Write(BinaryWriter writer, IReadOnlyList<Verdict> verdicts)
    {
        writer.Write(verdicts.Count);
        foreach (var verdict in verdicts)
        {
            writer.Write((byte)verdict.Severity);
            StateFile.Write(writer, verdict.Finding);
        }
    }

    public static IReadOnlyList<Verdict> ReadVerdicts(BinaryReader reader)
    {
        var count = StateFile.ReadCount(reader);
        var verdicts = new List<Verdict>();
        for (var i = 0; i < count; i++)
        {
            var severity = (Severity)reader.ReadByte();
            verdicts.Add(new Verdict(StateFile.ReadFinding(reader), severity));
        }

        return verdicts;
    }
}
