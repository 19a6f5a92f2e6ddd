using System.Buffers;
using System.Text;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>Where and why a text is no lock file, in words that help: merge conflict markers before anything else.</summary>
internal static class LockFileFault
{
    /// <summary>The first conflict marker as a fault; null when there is none.</summary>
    public static LockFileFormatException? Marker(ReadOnlySpan<byte> text) =>
        ConflictMarkers.FirstLine(text) is var line and > 0 ? new LockFileFormatException("has merge conflict markers", new(line, 1)) : null;

    /// <summary>The first byte that is no UTF-8.</summary>
    public static LockFileFormatException NoText(ReadOnlySpan<byte> text)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return new LockFileFormatException("is not UTF-8 text", TextCursor.PositionOf(text, offset));
    }

    /// <summary>Where the JSON reader stopped.</summary>
    public static LockFileFormatException NoJson(JsonFormatException e) =>
        new(e.IsSoundJson ? "has a string that is no text" : "is not valid JSON", e.Position);
}
