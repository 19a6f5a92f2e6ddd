using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>What a YAML file is to Kubernetes: the value of <c>kind</c> where <c>apiVersion</c> stands beside it, both at the beginning of a line.</summary>
internal sealed class ManifestFact : IFileFact<ManifestFact.Manifest>
{
    private const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "manifest";

    /// <inheritdoc/>
    public Manifest Read(SourceFile file)
    {
        var (kind, hasVersion) = ("", false);
        foreach (var line in file.ReadText(MaxBytes).AsSpan().EnumerateLines())
        {
            if (line.StartsWith("---"))
            {
                (kind, hasVersion) = ("", false);
            }
            else if (line.StartsWith("apiVersion:"))
            {
                hasVersion = true;
            }
            else if (line.StartsWith("kind:"))
            {
                kind = line["kind:".Length..].Trim(" \"'").ToString();
            }

            if (hasVersion && kind.Length > 0)
            {
                return new Manifest(kind);
            }
        }

        return new Manifest("");
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, Manifest fact) => writer.Write(fact.Kind);

    /// <inheritdoc/>
    public Manifest Load(BinaryReader reader) => new(reader.ReadString());

    /// <summary>The kind; empty for a file that is no manifest.</summary>
    internal sealed record Manifest(string Kind);
}
