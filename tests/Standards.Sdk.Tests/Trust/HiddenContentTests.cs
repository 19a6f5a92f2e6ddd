using System.Security.Cryptography;
using System.Text;

namespace Standards.Sdk.Tests.Trust;

/// <summary>What is made to be overlooked is found, and what the machine and its secrets are stays with them.</summary>
[Trait("Subject", "Trust")]
public sealed class HiddenContentTests(HiddenContent hidden) : IClassFixture<HiddenContent>
{
    [Fact]
    public void File_that_cannot_be_read_is_an_error_whatever_the_policy_says() => AssertFound("STD0010 error Dockerfile(0,0)");

    [Fact]
    public void Zeros_before_a_private_key_do_not_hide_it() => AssertFound($"STD5015 error {HiddenContent.Zeros}(2,1)");

    [Fact]
    public void Repository_does_not_lower_the_confidence_that_secrets_need()
    {
        AssertFound("STD0009 error standards.yml(3,12)");
        AssertFound($"STD5016 error {HiddenContent.Database}(1,74)");
    }

    [Fact]
    public void Projects_of_a_submodule_are_said_not_to_be_checked() => AssertFound("STD2047 warning Orders.slnx(0,0)");

    [Fact]
    public void Pipeline_that_unfolds_without_end_is_refused()
    {
        AssertFound($"STD9250 error {HiddenContent.Pipeline}(1103,9)");
        Assert.Contains("with its aliases the document is too large", hidden.Result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_of_git_stand_in_no_file_of_the_build() => AssertNoFileHolds(HiddenContent.Token);

    [Fact]
    public void Password_is_known_by_no_character_and_by_no_plain_hash()
    {
        var finding = Assert.Single(hidden.Result.Diagnostics(), d => d.Path == HiddenContent.Broker);

        Assert.Equal("STD5017", finding.Rule);
        Assert.DoesNotContain(HiddenContent.Password[..4], finding.Text, StringComparison.Ordinal);
        AssertNoFileHolds(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HiddenContent.Password)))[..16]);
    }

    // Among others: hidden content hides nothing of its neighbours either.
    private void AssertFound(string place) => Assert.True(hidden.Places.Contains(place), $"{place} is not among\n{string.Join('\n', hidden.Places)}");

    private void AssertNoFileHolds(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var folders = (string[])["artifacts", "src/Orders.Core/obj"];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(hidden.Repository.PathOf(f), "*", SearchOption.AllDirectories)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(bytes) < 0, $"{file} holds it"));
        Assert.DoesNotContain(text, hidden.Result.Output, StringComparison.Ordinal);
    }
}
