using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>The flags of a C# file, read once for each of its versions.</summary>
internal sealed class FlagUseFact : IFileFact<FlagUses>
{
    /// <inheritdoc/>
    public string Name => "flags";

    /// <inheritdoc/>
    public FlagUses Read(SourceFile file) => FlagUseReader.Read(file.ReadText());

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, FlagUses fact)
    {
        writer.Write(fact.Calls.Count);
        foreach (var (name, line, column) in fact.Calls)
        {
            writer.Write(name);
            writer.Write7BitEncodedInt(line);
            writer.Write7BitEncodedInt(column);
        }

        writer.Write(fact.Names.Count);
        foreach (var hash in fact.Names)
        {
            writer.Write(hash);
        }
    }

    /// <inheritdoc/>
    public FlagUses Load(BinaryReader reader)
    {
        var calls = new FlagCall[reader.ReadInt32()];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = new FlagCall(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        var names = new int[reader.ReadInt32()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadInt32();
        }

        return new FlagUses(calls, names);
    }
}
