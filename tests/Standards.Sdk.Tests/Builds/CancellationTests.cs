using System.Reflection;
using Microsoft.Build.Framework;
using Standards.Tasks;

namespace Standards.Sdk.Tests.Builds;

/// <summary>A cancelled check says nothing about its project. Killing a real build in that moment cannot be timed, so the task itself is called.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void Cancelled_project_check_leaves_no_stamp()
    {
        var root = Directory.CreateTempSubdirectory("standards-tests-").FullName;
        var stamp = Path.Combine(root, "obj", "standards", "project.stamp");

        Assert.False(Execute(root, stamp, cancel: true));
        Assert.False(File.Exists(stamp));

        Assert.True(Execute(root, stamp, cancel: false));
        Assert.True(File.Exists(stamp));
        Directory.Delete(root, recursive: true);
    }

    private static bool Execute(string root, string stamp, bool cancel)
    {
        using var task = new CheckProject
        {
            BuildEngine = DispatchProxy.Create<IBuildEngine4, SilentEngine>(),
            RepositoryRoot = root,
            Project = Path.Combine(root, "src", "Orders.Core", "Orders.Core.csproj"),
            Stamp = stamp,
            Date = "2026-01-31",
        };
        if (cancel)
        {
            task.Cancel();
        }

        return task.Execute();
    }

    /// <summary>An engine that takes every call and answers nothing.</summary>
    public class SilentEngine : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.ReturnType is { IsValueType: true } type && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }
}
