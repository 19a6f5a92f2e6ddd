using System.Text;
using System.Text.Json;
using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Tests.Support;

/// <summary>Stands for standard output.</summary>
internal sealed class LogCapture
{
    private readonly MemoryStream _bytes = new();

    public LogOutput Output => new(() => new Open(_bytes));

    public string Text => Encoding.UTF8.GetString(_bytes.ToArray());

    /// <summary>The lines, once what wrote them is disposed.</summary>
    public IReadOnlyList<JsonElement> Lines
        => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement Single(string eventName) => Lines.Single(line => line.TryGetProperty("eventName", out var name) && name.GetString() == eventName);

    private sealed class Open(MemoryStream bytes) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => bytes.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => bytes.Write(buffer);
    }
}
