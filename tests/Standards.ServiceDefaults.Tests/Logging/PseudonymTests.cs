using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class PseudonymTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void Same_key_gives_the_same_pseudonym() => Assert.Equal(new Pseudonym(Key).Of("alice"), new Pseudonym(Key).Of("alice"));

    [Fact]
    public void Other_user_has_another_pseudonym() => Assert.NotEqual(new Pseudonym(Key).Of("alice"), new Pseudonym(Key).Of("bob"));

    [Fact]
    public void Other_key_gives_another_pseudonym() => Assert.NotEqual(new Pseudonym(Key).Of("alice"), Pseudonym.From(null).Of("alice"));

    [Fact]
    public void Pseudonym_is_32_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{32}$", new Pseudonym(Key).Of("alice"));

    [Fact]
    public void Short_key_is_refused() => Assert.Throws<ArgumentException>(() => new Pseudonym(Key.AsSpan(1)));

    [Theory]
    [InlineData("no base64!", false)]
    [InlineData("c2hvcnQ=", false)]
    [InlineData(null, true)]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", true)]
    public void Key_that_does_not_fit_is_known(string? key, bool fits) => Assert.Equal(fits, Pseudonym.IsKey(key));
}
