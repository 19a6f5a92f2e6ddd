namespace Standards.Checks.Tests.LockFiles;

/// <summary>Lock files that <c>dotnet restore</c> of SDK 10.0.401 wrote; how, stands with the tests that use them.</summary>
internal static class LockFileData
{
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "LockFiles", "Data", name + ".lock.json");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"No test data '{name}' above the test assembly");
    }
}
