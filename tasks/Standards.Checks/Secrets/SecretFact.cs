using Standards.Checks.Repository;
using Standards.Checks.Running;

namespace Standards.Checks.Secrets;

/// <summary>The secrets of one file, kept until it changes. What is kept holds hashes and descriptions, never a secret.</summary>
internal sealed class SecretFact(SecretFileReader reader) : IFileFact<SecretFacts>
{
    /// <inheritdoc/>
    public string Name => "secrets";

    /// <inheritdoc/>
    public string Version => reader.Version;

    /// <inheritdoc/>
    public SecretFacts Read(SourceFile file) => reader.Read(file);

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, SecretFacts fact)
    {
        writer.Write7BitEncodedInt(fact.Secrets.Count);
        foreach (var secret in fact.Secrets)
        {
            writer.Write(secret.RuleId);
            writer.Write(secret.Detector);
            writer.Write7BitEncodedInt(secret.Line);
            writer.Write7BitEncodedInt(secret.Column);
            writer.Write(secret.Hash);
            writer.Write(secret.Description);
            writer.Write((byte)secret.Confidence);
            writer.Write(secret.Evidence);
        }

        writer.Write7BitEncodedInt(fact.Allows.Count);
        foreach (var allow in fact.Allows)
        {
            writer.Write(allow.RuleId);
            writer.Write(allow.HasReason);
            writer.Write(allow.Reason);
            writer.Write7BitEncodedInt(allow.Line);
            writer.Write7BitEncodedInt(allow.Column);
        }

        writer.Write(fact.NotSearched);
    }

    /// <inheritdoc/>
    public SecretFacts Load(BinaryReader reader)
    {
        var secrets = new FoundSecret[reader.Read7BitEncodedInt()];
        for (var i = 0; i < secrets.Length; i++)
        {
            secrets[i] = new FoundSecret(reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadString(), reader.ReadString(), (SecretConfidence)reader.ReadByte(), reader.ReadString());
        }

        var allows = new AllowComment[reader.Read7BitEncodedInt()];
        for (var i = 0; i < allows.Length; i++)
        {
            allows[i] = new AllowComment(reader.ReadString(), reader.ReadBoolean(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        return new SecretFacts(secrets, allows, reader.ReadString());
    }
}
