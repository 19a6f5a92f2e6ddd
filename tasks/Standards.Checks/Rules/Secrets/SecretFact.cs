using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>The secrets of one file, kept until it changes. What is kept holds hashes and descriptions, never a secret.</summary>
internal sealed class SecretFact(SecretFileReader reader) : IFileFact<SecretFacts>
{
    /// <inheritdoc/>
    public string Name => "secrets";

    /// <inheritdoc/>
    public string Version => reader.Version;

    /// <inheritdoc/>
    public SecretFacts Read(SourceFile file) => reader.Read(file);

    // The plain hash of a password, which a dictionary finds, stays in memory.
    /// <inheritdoc/>
    public bool MayBeKept(SecretFacts fact) => !fact.Secrets.Any(s => PasswordHash.IsOf(s.RuleId));

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, SecretFacts fact)
    {
        StateFile.WriteList(writer, fact.Secrets, static (w, secret) =>
        {
            w.Write(secret.RuleId);
            w.Write(secret.Detector);
            w.Write(secret.Line);
            w.Write(secret.Column);
            w.Write(secret.Hash);
            w.Write(secret.Description);
            w.Write((byte)secret.Confidence);
            w.Write(secret.Evidence);
        });
        StateFile.WriteList(writer, fact.Allows, static (w, allow) =>
        {
            w.Write(allow.RuleId);
            w.Write(allow.HasReason);
            w.Write(allow.Reason);
            w.Write(allow.Line);
            w.Write(allow.Column);
        });
        writer.Write(fact.NotSearched);
    }

    /// <inheritdoc/>
    public SecretFacts Load(BinaryReader reader) => new(
        StateFile.ReadList(
            reader,
            static r => new FoundSecret(
                r.ReadString(), r.ReadString(), r.ReadInt32(), r.ReadInt32(), r.ReadString(), r.ReadString(), (SecretConfidence)r.ReadByte(), r.ReadString())),
        StateFile.ReadList(reader, static r => new AllowComment(r.ReadString(), r.ReadBoolean(), r.ReadString(), r.ReadInt32(), r.ReadInt32())),
        reader.ReadString());
}
