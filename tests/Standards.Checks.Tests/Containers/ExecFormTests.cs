using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

/// <summary>Whether signals reach the process of a container: STD9108.</summary>
public sealed class ExecFormTests
{
    [Theory]
    [InlineData("ENTRYPOINT [\"/usr/bin/env\", \"bash\", \"-c\", \"rsync --daemon\"]")]
    [InlineData("ENTRYPOINT [\"env\", \"-i\", \"A=b\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"/bin/bash\", \"-c\"]\nCMD [\"bundle exec sidekiq -C config/sidekiq.yml\"]")]
    [InlineData("ENTRYPOINT [\"/bin/bash\", \"-c\"]\nCMD bundle exec sidekiq")]
    [InlineData("ENTRYPOINT [\"/sbin/tini\", \"--\", \"sh\", \"-c\", \"node dist/main.js --queue $QUEUE\"]")]
    [InlineData("ENTRYPOINT [\"/sbin/tini\", \"-s\", \"-e\", \"143\", \"--\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD node server.js")]
    [InlineData("ENTRYPOINT [\"dumb-init\", \"-c\", \"--\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"gosu\", \"app\", \"bash\", \"-lc\", \"a\"]")]
    [InlineData("CMD [\"busybox\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("CMD [\"pwsh\", \"-Command\", \"./a\"]")]
    [InlineData("CMD [\"sh\", \"-c\", \"exec >log 2>&1; node server.js\"]")]
    [InlineData("CMD find . -exec a ;")]
    [InlineData("CMD docker exec a b")]
    public void Shell_around_the_process_is_STD9108(string start) => Assert.Equal(["STD9108"], Ids(start));

    [Theory]
    [InlineData("ENTRYPOINT [\"/usr/bin/env\", \"node\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"/sbin/tini\", \"--\", \"node\", \"server.js\"]")]
    [InlineData("ENTRYPOINT [\"/sbin/tini\", \"--\", \"/start.sh\"]\nCMD [\"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"dumb-init\", \"--\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"dumb-init\", \"--\"]\nCMD [\"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT [\"tini\", \"-g\", \"--\", \"sh\", \"-c\", \"a\"]")]
    [InlineData("ENTRYPOINT exec java \\\n    $JAVA_OPTS \\\n    -jar app.jar")]
    [InlineData("ENTRYPOINT cd /app && PORT=8080 exec node server.js")]
    [InlineData("CMD [\"sh\", \"-c\", \"if a; then exec b; fi\"]")]
    [InlineData("CMD [\"sh\", \"-c\", \"a\\nexec b\"]")]
    [InlineData("CMD [\"pwsh\", \"-File\", \"start.ps1\"]")]
    public void Process_that_gets_its_signals_is_silent(string start) => Assert.Empty(Ids(start));

    private static string[] Ids(string start)
    {
        using var repository = new TestRepository().With("Dockerfile", $"FROM acme/a:1.2.3\n{start}\n");
        return [.. repository.Run(new DockerfileCheck()).Select(f => f.Rule.Id).Where(id => id == "STD9108")];
    }
}
