using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>What <c>dotnet new std-worker</c> creates, started as a process. Signals are those of Unix.</summary>
public sealed class WorkerTemplateTests(WorkerBuild build) : IClassFixture<WorkerBuild>
{
    private const int Messages = 300;

    [UnixFact]
    public async Task Worker_process_loses_nothing()
    {
        var data = build.NewFolder();

        // A message goes in and its result comes out.
        using (var worker = new WorkerProcess(build.Assembly, data))
        {
            await worker.UntilStatusAsync("/health/ready", 200);
            Assert.Equal(200, await worker.StatusAsync("/health/live"));
            Assert.Equal(200, await worker.StatusAsync("/health/startup"));
            Assert.Equal(404, await worker.StatusAsync("/"));
            Send(data, "inv-0");
            await worker.UntilAsync(() => Count(data, "in/done") == 1);
            using var result = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "out", "invoice-inv-0.json")));
            Assert.Equal(3.00m, result.RootElement.GetProperty("total").GetDecimal());
            await worker.UntilAsync(() => worker.Output.Contains("\"correlationId\":\"order-7\"", StringComparison.Ordinal));

            // Told to stop in the middle of the work: not ready while the port is open, no further message, what is in hand ends, exit code 0.
            for (var number = 1; number <= Messages; number++)
            {
                Send(data, $"inv-{number}");
            }

            await worker.UntilAsync(() => Count(data, "out") > 1);
            worker.Terminate();
            await worker.UntilStatusAsync("/health/ready", 503);
            Assert.Equal(0, await worker.ExitAsync());
            Assert.Contains("IntakeStopped", worker.Output, StringComparison.Ordinal);
            AssertNothingIsLost(data);
        }

        // Killed in the middle of the work.
        using (var worker = new WorkerProcess(build.Assembly, data))
        {
            for (var number = Messages + 1; number <= 2 * Messages; number++)
            {
                Send(data, $"inv-{number}");
            }

            var before = Count(data, "out");
            await worker.UntilAsync(() => Count(data, "out") > before);
            worker.Kill();
            _ = await worker.ExitAsync();
        }

        using (var worker = new WorkerProcess(build.Assembly, data))
        {
            await worker.UntilStatusAsync("/health/ready", 200);
            await worker.UntilAsync(() => Count(data, "in") == 0);
            worker.Terminate();
            Assert.Equal(0, await worker.ExitAsync());
        }

        Assert.Equal((2 * Messages) + 1, Count(data, "out"));
        Assert.Equal(0, Count(data, "in/dead"));
    }

    [Fact]
    public async Task Worker_process_with_a_bad_option_says_which()
    {
        using var worker = new WorkerProcess(build.Assembly, build.NewFolder(), ("Outbox__Folder", ""));

        Assert.NotEqual(0, await worker.ExitAsync());

        Assert.Contains("Outbox: Property Folder: '' is not allowed; allowed is the path of a folder", worker.Output, StringComparison.Ordinal);
    }

    // Each message has its result, and lies among those that are done, or it waits in the inbox.
    private static void AssertNothingIsLost(string data)
    {
        Assert.Equal(0, Count(data, "in/dead"));
        Assert.Equal(Messages + 1, Count(data, "in") + Count(data, "in/done"));
        Assert.Equal(Count(data, "in/done"), Count(data, "out"));
    }

    private static void Send(string data, string id)
    {
        var draft = Path.Combine(data, "in", $".{id}");
        File.WriteAllText(draft, $$"""{"id":"{{id}}","correlationId":"order-7","lines":[{"quantity":2,"unitPrice":1.50}]}""");
        File.Move(draft, Path.Combine(data, "in", $"{id}.json"));
    }

    private static int Count(string data, string place) =>
        Directory.EnumerateFiles(Path.Combine(data, place), "*.json").Count(path => !Path.GetFileName(path).StartsWith('.'));
}
