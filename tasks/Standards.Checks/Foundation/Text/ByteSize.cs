using System.Globalization;

namespace Standards.Checks.Foundation.Text;

/// <summary>Sizes as people write them. A unit is a power of 1024, with or without the <c>i</c>: 1 KB = 1 KiB = 1024 bytes.</summary>
public static class ByteSize
{
    /// <summary>
    /// Reads <c>512 KB</c>, <c>1.5MB</c>, <c>2 MiB</c> or a whole number of bytes. Units are B, KB, MB and GB in any case; a
    /// fraction of a byte is cut off.
    /// </summary>
    /// <returns>False for a negative or too large size, an unknown unit, and a fraction without a unit.</returns>
    public static bool TryParse(string? text, out long bytes)
    {
        bytes = 0;
        var trimmed = text.AsSpan().Trim();
        var digits = trimmed.IndexOfAnyExcept("0123456789.");
        var number = digits < 0 ? trimmed : trimmed[..digits];
        var factor = Factor(digits < 0 ? "" : trimmed[digits..].TrimStart());
        if (factor == 0
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || (factor == 1 && number.Contains('.'))
            || value > long.MaxValue / factor)
        {
            return false;
        }

        bytes = (long)decimal.Floor(value * factor);
        return true;
    }

    /// <summary>Bytes, and KB with at most one decimal where it is at least one: <c>310,272 bytes (303 KB)</c>.</summary>
    public static string Format(long bytes)
    {
        var exact = string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} {(bytes == 1 ? "byte" : "bytes")}");
        return bytes < 1024 ? exact : string.Create(CultureInfo.InvariantCulture, $"{exact} ({bytes / 1024m:#,0.#} KB)");
    }

    private static long Factor(ReadOnlySpan<char> unit)
    {
        Span<char> upper = stackalloc char[3];
        if (unit.Length > upper.Length)
        {
            return 0;
        }

        return upper[..unit.ToUpperInvariant(upper)] switch
        {
            "" or "B" => 1,
            "KB" or "KIB" => 1L << 10,
            "MB" or "MIB" => 1L << 20,
            "GB" or "GIB" => 1L << 30,
            _ => 0,
        };
    }
}
