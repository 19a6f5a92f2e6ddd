using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;

namespace Standards.ServiceDefaults.Logging;

/// <summary>A line that is being written: pooled, because each log call needs one.</summary>
internal sealed class LogLine : IDisposable, IResettable
{
    private const int KeptBytes = 64 * 1024;
    private ArrayBufferWriter<byte> _bytes = new(1024);

    public LogLine() =>
        Json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    /// <summary>Names of fields that are written already; the first of a name counts.</summary>
    public List<string> Names { get; } = new(16);

    /// <summary>Bytes that may still be written.</summary>
    public int Left { get; set; }

    public bool Truncated { get; set; }

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void End()
    {
        Json.Flush();
        _bytes.Write("\n"u8);
    }

    /// <summary>Drops what was written, to begin again.</summary>
    public void Clear()
    {
        if (_bytes.Capacity > KeptBytes)
        {
            _bytes = new ArrayBufferWriter<byte>(1024);
        }
        else
        {
            _bytes.ResetWrittenCount();
        }
        Json.Reset(_bytes);
        Names.Clear();
        Truncated = false;
    }

    public bool TryReset()
    {
        Clear();
        return true;
    }

    public void Dispose() => Json.Dispose();
}
