using System.Buffers;
using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>Where and why a text is no lock file, in words that help: merge conflict markers before anything else.</summary>
internal static class LockFileFault
{
    /// <summary>The first conflict marker as a fault; null when there is none.</summary>
    public static LockFileFormatException? Marker(ReadOnlySpan<byte> text) =>
        ConflictMarkers.FirstLine(text) is var line and > 0 ? new LockFileFormatException("has merge conflict markers", line, 1) : null;

    /// <summary>The first byte that is no UTF-8.</summary>
    public static LockFileFormatException NoText(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return At(text, offset, "is not UTF-8 text");
    }

    /// <summary>Where the JSON reader stopped.</summary>
    public static LockFileFormatException NoJson(ReadOnlySpan<byte> text, JsonException e)
    {
        var lineStart = 0;
        for (var feeds = e.LineNumber ?? 0; feeds > 0; feeds--)
        {
            lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return At(text, lineStart + (e.BytePositionInLine ?? 0), "is not valid JSON");
    }

    private static LockFileFormatException At(ReadOnlySpan<byte> text, long offset, string reason)
    {
        var position = new TextCursor(text);
        position.MoveTo(offset);
        return new LockFileFormatException(reason, position.Line, position.Column);
    }
}
