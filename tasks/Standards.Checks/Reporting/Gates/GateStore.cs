using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Reporting.Gates;

/// <summary>
/// What gates last said, kept over builds (<c>state/gates.bin</c>): a build begins its findings anew and runs no tests, and silence of a gate must not
/// look like its approval.
/// </summary>
/// <param name="folder">Absolute path of the folder for reports and state.</param>
internal sealed class GateStore(string folder)
{
    private string Path => System.IO.Path.Combine(folder, "state", "gates.bin");

    /// <summary>The last answer of each gate, in the order of the gates.</summary>
    public IReadOnlyList<GateRun> Read() => StateFile.TryRead(Path, reader => StateFile.ReadList(reader, ReadRun)) ?? [];

    /// <summary>Takes the answer of a gate in place of its last one.</summary>
    public void Add(GateRun run)
    {
        OutputFolders.Create(folder);
        GateRun[] runs = [.. Read().Where(r => r.Gate != run.Gate).Append(run).OrderBy(r => r.Gate)];
        StateFile.TryWrite(Path, writer => StateFile.WriteList(writer, runs, Write));
    }

    private static void Write(BinaryWriter writer, GateRun run)
    {
        writer.Write((byte)run.Gate);
        writer.Write(run.Sources.Commit);
        writer.Write(run.Sources.Stamp);
        RunStateFile.Write(writer, run.Verdicts);
    }

    private static GateRun ReadRun(BinaryReader reader) =>
        new((Gate)reader.ReadByte(), new JudgedSources(reader.ReadString(), reader.ReadString()), RunStateFile.ReadVerdicts(reader));
}
