using Standards.Checks.Commands.Recording;

namespace Standards.Checks.Tests.Baselines;

/// <summary>A build collects only with the word of a command that runs.</summary>
public sealed class CollectingClaimTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("standards-claim-").FullName;

    private string State => Path.Combine(_folder, "state");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Word_is_good_while_the_claim_is_held()
    {
        string word;
        using (var claim = CollectingClaim.TryTake(_folder)!)
        {
            word = claim.Word;
            Assert.True(CollectingClaim.Holds(_folder, word));
            Assert.All((string[])["", "true", "True", word.ToUpperInvariant() + "x"], w => Assert.False(CollectingClaim.Holds(_folder, w)));
            Parallel.For(0, 100, _ => Assert.True(CollectingClaim.Holds(_folder, word)));
        }

        Assert.False(CollectingClaim.Holds(_folder, word));
        Assert.Empty(Directory.GetFiles(State));
        using var next = CollectingClaim.TryTake(_folder)!;
        Assert.NotEqual(word, next.Word);
    }

    [Fact]
    public void File_that_a_repository_brings_is_no_claim()
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(Path.Combine(State, "collecting"), "true");
        Assert.False(CollectingClaim.Holds(_folder, "true"));
        File.WriteAllText(Path.Combine(State, "collecting.lock"), "");
        Parallel.For(0, 100, _ => Assert.False(CollectingClaim.Holds(_folder, "true")));
    }

    [Fact]
    public void Second_command_gets_no_claim()
    {
        using var claim = CollectingClaim.TryTake(_folder);

        Assert.Null(CollectingClaim.TryTake(_folder));
        Assert.True(CollectingClaim.Holds(_folder, claim!.Word));
    }
}
