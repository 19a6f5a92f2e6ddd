using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Writes a statement as one line of JSON. The same statement gives the same bytes; no time is in it.</summary>
public static class ProvenanceWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its line feed.</summary>
    public static byte[] Write(ProvenanceStatement statement)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("_type", ProvenanceStatement.StatementType);
            json.WriteStartArray("subject");
            foreach (var (name, digest) in statement.Subjects)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                Digest(json, "sha256", digest);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("predicateType", ProvenanceStatement.PredicateType);
            json.WriteStartObject("predicate");
            Definition(json, statement);
            Run(json, statement);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetBytes(OutputText.Json(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
    }

    private static void Definition(Utf8JsonWriter json, ProvenanceStatement statement)
    {
        json.WriteStartObject("buildDefinition");
        json.WriteString("buildType", ProvenanceStatement.BuildType);
        json.WriteStartObject("externalParameters");
        json.WriteString("command", statement.Command);
        json.WriteString("project", statement.Project);
        Text(json, "version", statement.Version);
        Text(json, "configuration", statement.Configuration);
        Text(json, "framework", statement.Framework);
        Text(json, "runtime", statement.Runtime);
        json.WriteEndObject();
        json.WriteStartObject("internalParameters");
        Text(json, "outputFolder", statement.OutputFolder);
        Text(json, "lockFile", statement.LockFile);
        json.WriteEndObject();
        json.WriteStartArray("resolvedDependencies");
        foreach (var material in statement.Materials)
        {
            json.WriteStartObject();
            json.WriteString("name", material.Name);
            Text(json, "uri", material.Uri);
            if (material.Digest.Length > 0)
            {
                Digest(json, material.Algorithm, material.Digest);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Run(Utf8JsonWriter json, ProvenanceStatement statement)
    {
        json.WriteStartObject("runDetails");
        json.WriteStartObject("builder");
        json.WriteString("id", statement.Builder.Id);
        json.WriteStartObject("version");
        foreach (var (name, version) in statement.Tools)
        {
            json.WriteString(name, version);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (statement.Builder.Invocation.Length > 0)
        {
            json.WriteStartObject("metadata");
            json.WriteString("invocationId", statement.Builder.Invocation);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Digest(Utf8JsonWriter json, string algorithm, string digest)
    {
        json.WriteStartObject("digest");
        json.WriteString(algorithm, digest);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
