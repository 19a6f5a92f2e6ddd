using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>What tokens carry so that one can see offline whether they were issued: right, wrong, and not there.</summary>
public sealed class ChecksumTests
{
    [Theory]
    [InlineData("GitHub token", "checksum")]
    [InlineData("npm token", "checksum")]
    [InlineData("Grafana token", "checksum")]
    [InlineData("age secret key", "checksum")]
    [InlineData("Anthropic key", "end")]
    [InlineData("PyPI token", "structure")]
    public void A_wrong_one_lowers_the_confidence(string detector, string what)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var value = SecretSamples.Token(detector, seed);
            var rule = SecretSamples.Tokens[detector].Rule;
            var found = SecretSearch.AssertFound("a.ini", value, rule, value);
            Assert.Equal((SecretConfidence.High, true), (found.Confidence, found.Evidence.EndsWith(what + " right", StringComparison.Ordinal)));

            // Another last character, or for a structure one that is missing.
            var wrong = detector == "PyPI token" ? value[..^4] : value[..^1] + Other(value[^1]);
            found = SecretSearch.AssertFound("a.ini", wrong, rule, wrong);
            Assert.Equal((SecretConfidence.Low, true), (found.Confidence, found.Evidence.EndsWith("a wrong " + what, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Routable_tokens_of_GitLab_carry_one_and_others_do_not()
    {
        var value = SecretSamples.GitLabRoutable(1);
        Assert.EndsWith("checksum right", SecretSearch.AssertFound("a.yml", $"token: {value}\n", "STD5005", value).Evidence);
        var wrong = value[..^1] + Other(value[^1]);
        Assert.Equal(SecretConfidence.Low, SecretSearch.AssertFound("a.yml", $"token: {wrong}\n", "STD5005", wrong).Confidence);
        var plain = SecretSamples.Token("GitLab token", 1);
        Assert.Equal(SecretConfidence.High, SecretSearch.AssertFound("a.md", $"The token {plain}.\n", "STD5005", plain).Confidence);
    }

    public static TheoryData<string, string, int> AzureKeys()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var (signature, kinds) in AzureChecksum.Kinds)
        {
            foreach (var kind in kinds)
            {
                data.Add(signature, kind, signature switch { "+ASt" or "ACDb" => 76, "AzFu" => 44, "AzSe" => 42, _ => 33 });
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AzureKeys))]
    public void Keys_of_Azure_are_verified(string signature, string kind, int front)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var key = SecretSamples.AzureKey(signature, kind, front, seed);
            var found = SecretSearch.AssertFound("src/A.cs", $"var key = \"{key}\";\n", "STD5002", key);
            Assert.Equal((SecretConfidence.High, $"signature '{signature}', checksum right"), (found.Confidence, found.Evidence));

            // The third of the random part.
            var wrong = key[..2] + Other(key[2]) + key[3..];
            found = SecretSearch.AssertFound("src/A.cs", $"var key = \"{wrong}\";\n", "STD5002", wrong);
            Assert.Equal((SecretConfidence.Low, $"signature '{signature}', but a wrong checksum"), (found.Confidence, found.Evidence));
        }
    }

    [Fact]
    public void Client_secrets_of_Entra_ID_are_verified_when_they_carry_a_checksum()
    {
        var value = SecretSamples.EntraSecret(3);
        Assert.EndsWith("checksum right", SecretSearch.AssertFound("a.yml", value, "STD5002", value).Evidence);
        var wrong = value[..^1] + Other(value[^1]);
        Assert.Equal(SecretConfidence.Low, SecretSearch.AssertFound("a.yml", wrong, "STD5002", wrong).Confidence);
        var older = SecretSamples.Body(SecretSamples.Alphanumeric, 3, 1) + "7Q" + "~" + SecretSamples.Body(SecretSamples.Alphanumeric, 31, 2);
        Assert.Equal(SecretConfidence.High, SecretSearch.AssertFound("a.yml", older, "STD5002", older).Confidence);
    }

    // The example that Microsoft.Security.Utilities has for a right checksum; that of BIP 173 for Bech32.
    [Fact]
    public void Published_examples_are_right()
    {
        Assert.Equal("blP", AzureChecksum.OfClientSecret("zzz8Q~" + new string('z', 31)));
        Assert.True(Bech32Checksum.IsRight("ABCDEF1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LMQQQXW"));
        Assert.False(Bech32Checksum.IsRight("ABCDEF1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LMQQQXQ"));
        Assert.Equal(0xCBF43926u, TokenChecksum.Crc32("123456789"));
    }

    [Theory]
    [InlineData("pypi-")]
    [InlineData("pypi-AgEIcHlwaS5vcmc")]
    [InlineData("pypi-AgEIcHlwaS5vcmcX")]
    [InlineData("pypi-Agb_____________")]
    [InlineData("pypi-!")]
    [InlineData("")]
    public void What_is_cut_or_broken_has_no_structure(string token) => Assert.False(PyPiToken.IsRight(token));

    private static char Other(char c) =>
        c == 'a' ? 'b' : c == 'A' ? 'B' : char.IsAsciiLetterUpper(c) ? 'A' : char.IsAsciiDigit(c) ? (c == '2' ? '3' : '2') : 'a';
}
