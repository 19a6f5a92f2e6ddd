using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Standards.ServiceDefaults.Audit;

/// <summary>The arithmetic of the chain.</summary>
internal static class AuditChain
{
    public static AuditRecord Seal(AuditAnchor end, string content)
        => new(end.Count + 1, end.Hash, HashOf(end.Hash, content), content);

    public static string HashOf(string previousHash, string content)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previousHash + content)));

    public static string Canonical(AuditEvent audited, DateTimeOffset at)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("actor", audited.Actor);
            json.WriteString("action", audited.Action);
            json.WriteString("target", audited.Target);
            json.WriteString("outcome", audited.Outcome.ToString());
            json.WriteString("source", audited.Source);
            json.WriteStartObject("detail");
            foreach (var (key, value) in audited.Detail.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
