using System.Diagnostics;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>A named pipe has no end: who reads it waits for somebody who writes.</summary>
[Trait("Subject", "Trust")]
public sealed class PipeTests
{
    [UnixFact]
    public void Pipe_in_a_folder_without_git_is_not_waited_for()
    {
        using var repository = new ScratchRepository(git: false).Library("Orders.Core").Write("standards.yml", "version: 1\n");
        repository.Run("restore", SoundRepository.Project).Succeeded();
        using (var made = Process.Start("mkfifo", repository.PathOf("settings.yml")))
        {
            made.WaitForExit();
        }

        // In a process that can be ended: a server that hangs would be there for the builds after this one.
        var result = repository.RunWithoutServer("msbuild", SoundRepository.Project, "-t:StandardsCheck").Succeeded();

        Assert.Empty(result.Diagnostics());
    }
}
