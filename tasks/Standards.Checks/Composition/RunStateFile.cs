using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;

namespace Standards.Checks.Composition;

/// <summary>The last run as a whole: given again when neither the options nor any file changed.</summary>
internal static class RunStateFile
{
    public static RepositoryRunResult? TryRead(string path, string options, string fingerprint) =>
        StateFile.TryRead(path, reader => reader.ReadString() == options && reader.ReadString() == fingerprint
            && ReadFiles(reader) is { } files && files.All(f => f.IsCurrent)
            ? new RepositoryRunResult(
                ReadSummary(reader),
                ReadVerdicts(reader),
                reader.ReadString(),
                reader.ReadBoolean(),
                reader.ReadBoolean(),
                reader.ReadBoolean(),
                files,
                Computed: 0)
            {
                IsDeployed = reader.ReadBoolean(),
            }
            : null);

    public static void Write(string path, string options, string fingerprint, RepositoryRunResult result) =>
        StateFile.TryWrite(path, writer =>
        {
            writer.Write(options);
            writer.Write(fingerprint);
            Write(writer, result.Files);
            Write(writer, result.Summary);
            Write(writer, result.Verdicts);
            writer.Write(result.PolicyStamp);
            writer.Write(result.HasBudgets);
            writer.Write(result.HasSizes);
            writer.Write(result.SetsAnalyzers);
            writer.Write(result.IsDeployed);
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

        writer.Write((byte)summary.Profile);
        writer.Write(summary.Tier);
        writer.Write(summary.Setup.Done);
        writer.Write(summary.Setup.Total);
        writer.Write(summary.InForce.Count);
        foreach (var rule in summary.InForce)
        {
            StateFile.Write(writer, rule.Rule);
            writer.Write((byte)rule.Severity);
            writer.Write((byte)rule.AtNextTier);
            writer.Write(rule.HasSubject);
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

        var (profile, tier) = ((Profile)reader.ReadByte(), reader.ReadInt32());
        var setup = new SetupState(reader.ReadInt32(), reader.ReadInt32());
        RuleInForce[] inForce = StateFile.ReadCount(reader) is var count and > 0 ? new RuleInForce[count] : [];
        for (var i = 0; i < inForce.Length; i++)
        {
            inForce[i] = new RuleInForce(StateFile.ReadRule(reader), (Severity)reader.ReadByte())
            {
                AtNextTier = (Severity)reader.ReadByte(),
                HasSubject = reader.ReadBoolean(),
            };
        }

        return new RunSummary(service, files, projects, rules, remarks) { Profile = profile, Tier = tier, Setup = setup, InForce = inForce };
    }

    public static void Write(BinaryWriter writer, IReadOnlyList<Verdict> verdicts)
    {
        writer.Write(verdicts.Count);
        foreach (var verdict in verdicts)
        {
            writer.Write((byte)verdict.Severity);
            StateFile.Write(writer, verdict.Finding);
            Write(writer, verdict.Exemption);
        }
    }

    public static IReadOnlyList<Verdict> ReadVerdicts(BinaryReader reader)
    {
        var count = StateFile.ReadCount(reader);
        var verdicts = new List<Verdict>();
        for (var i = 0; i < count; i++)
        {
            var severity = (Severity)reader.ReadByte();
            verdicts.Add(new Verdict(StateFile.ReadFinding(reader), severity) { Exemption = ReadExemption(reader) });
        }

        return verdicts;
    }

    private static void Write(BinaryWriter writer, Exemption? exemption)
    {
        writer.Write(exemption is not null);
        if (exemption is not null)
        {
            writer.Write((byte)exemption.Kind);
            writer.Write(exemption.Reason);
            writer.Write(exemption.Owner);
            writer.Write(exemption.ApprovedBy);
            writer.Write(exemption.Expires?.DayNumber ?? -1);
            writer.Write(exemption.Link);
        }
    }

    private static Exemption? ReadExemption(BinaryReader reader) => reader.ReadBoolean()
        ? new Exemption((ExemptionKind)reader.ReadByte(), reader.ReadString())
        {
            Owner = reader.ReadString(),
            ApprovedBy = reader.ReadString(),
            Expires = reader.ReadInt32() is var day and >= 0 ? DateOnly.FromDayNumber(day) : null,
            Link = reader.ReadString(),
        }
        : null;

    private static void Write(BinaryWriter writer, IReadOnlyList<PolicyFile> files)
    {
        writer.Write(files.Count);
        foreach (var file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.Size);
            writer.Write(file.Stamp);
        }
    }

    private static PolicyFile[] ReadFiles(BinaryReader reader)
    {
        var files = new PolicyFile[StateFile.ReadCount(reader)];
        for (var i = 0; i < files.Length; i++)
        {
            files[i] = new PolicyFile(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64());
        }

        return files;
    }
}
