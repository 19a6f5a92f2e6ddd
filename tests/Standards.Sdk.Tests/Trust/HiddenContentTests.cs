namespace Standards.Sdk.Tests.Trust;

/// <summary>What is made to be overlooked is found.</summary>
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

    private void AssertFound(string place)
    {
        Assert.True(hidden.Places.Contains(place), $"{place} is not among\n{string.Join('\n', hidden.Places)}");
        Assert.Equal(1, hidden.ExitCode);
    }
}
