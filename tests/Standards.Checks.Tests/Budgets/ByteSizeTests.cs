using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Budgets;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("300000", 300_000)]
    [InlineData("0", 0)]
    [InlineData("12 B", 12)]
    [InlineData("512 KB", 524_288)]
    [InlineData("512kb", 524_288)]
    [InlineData(" 1.5MB ", 1_572_864)]
    [InlineData("2 MiB", 2_097_152)]
    [InlineData("1 GiB", 1_073_741_824)]
    [InlineData(".5 KB", 512)]
    [InlineData("1.0001 KB", 1024)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Sizes_are_read(string text, long expected)
    {
        Assert.True(ByteSize.TryParse(text, out var bytes));
        Assert.Equal(expected, bytes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("KB")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1,5 MB")]
    [InlineData("1.2.3 MB")]
    [InlineData("1e3")]
    [InlineData("10 TB")]
    [InlineData("10 KBKB")]
    [InlineData("10 K B")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999999999999999 GB")]
    [InlineData("９ KB")]
    public void Other_text_is_refused(string? text)
    {
        Assert.False(ByteSize.TryParse(text, out var bytes));
        Assert.Equal(0, bytes);
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1,023 bytes")]
    [InlineData(1024, "1,024 bytes (1 KB)")]
    [InlineData(310_272, "310,272 bytes (303 KB)")]
    [InlineData(1_573_000, "1,573,000 bytes (1,536.1 KB)")]
    public void Format_is_the_same_in_every_culture(long bytes, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, ByteSize.Format(bytes));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
