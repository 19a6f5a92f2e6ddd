using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>
/// Files that never end, or that never end to grow. Builds in processes of their own: a server that hangs or has no memory left would be there for those after
/// this one.
/// </summary>
[Trait("Subject", "Trust")]
public sealed class EndlessInputTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string HeapLimit = "DOTNET_GCHeapHardLimit";

    // Twice what the build needs.
    private const string TwoHundredFiftySixMegabytes = "0x10000000";

    [UnixFact]
    public void Named_pipe_in_a_folder_without_git_is_not_waited_for()
    {
        using var repository = new ScratchRepository(git: false).Library("Orders.Core").Write("standards.yml", "version: 1\n");
        repository.Run("restore", SoundRepository.Project).Succeeded();
        using (var made = Process.Start("mkfifo", repository.PathOf("settings.yml")))
        {
            made.WaitForExit();
        }

        Assert.Empty(Check(repository).Succeeded().Diagnostics());
    }

    [Fact]
    public void Pipeline_of_a_hundred_kilobytes_that_unfolds_to_gigabytes_is_refused()
    {
        var repository = sound.Fresh().Write(".gitlab-ci.yml", Unfolding(entries: 4000, jobs: 5000)).Commit().Set(HeapLimit, TwoHundredFiftySixMegabytes);

        var result = Check(repository);

        repository.Set(HeapLimit, null);
        var finding = Assert.Single(result.Failed().Diagnostics());
        Assert.Equal(("STD9250", ".gitlab-ci.yml"), (finding.Rule, finding.Path));
        Assert.Contains("with its aliases the document is too large", finding.Text, StringComparison.Ordinal);
    }

    private static BuildResult Check(ScratchRepository repository) => repository.RunWithoutServer("msbuild", SoundRepository.Project, "-t:StandardsCheck");

    // Jobs of which each takes the entries of one map.
    private static string Unfolding(int entries, int jobs)
    {
        var text = new StringBuilder(".base: &base\n");
        for (var entry = 0; entry < entries; entry++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  k{entry}: v\n");
        }

        text.Append(".jobs:\n");
        for (var job = 0; job < jobs; job++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  j{job}: {{ <<: *base }}\n");
        }

        return text.ToString();
    }
}
