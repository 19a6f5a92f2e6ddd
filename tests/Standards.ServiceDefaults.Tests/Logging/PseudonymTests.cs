using Standards.ServiceDefaults.Logging;
using Xunit;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class PseudonymTests
{
    private static readonly byte[] s_key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void Of_SameKey_IsTheSame() => Assert.Equal(new Pseudonym(s_key).Of("alice"), new Pseudonym(s_key).Of("alice"));

    [Fact]
    public void Of_OtherUser_Differs() => Assert.NotEqual(new Pseudonym(s_key).Of("alice"), new Pseudonym(s_key).Of("bob"));

    [Fact]
    public void Of_OtherKey_Differs() => Assert.NotEqual(new Pseudonym(s_key).Of("alice"), Pseudonym.From(null).Of("alice"));

    [Fact]
    public void Of_Is32HexadecimalDigits() => Assert.Matches("^[0-9a-f]{32}$", new Pseudonym(s_key).Of("alice"));

    [Fact]
    public void Constructor_ShortKey_Throws() => Assert.Throws<ArgumentException>(() => new Pseudonym(s_key.AsSpan(1)));

    [Theory]
    [InlineData("no base64!", false)]
    [InlineData("c2hvcnQ=", false)]
    [InlineData(null, true)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", true)]
    public void IsKey_SaysWhetherItFits(string? key, bool fits) => Assert.Equal(fits, Pseudonym.IsKey(key));
}
