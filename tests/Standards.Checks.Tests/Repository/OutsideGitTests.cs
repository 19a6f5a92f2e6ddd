namespace Standards.Checks.Tests.Repository;

public class OutsideGitTests
{
    [Fact]
    public void The_folder_is_walked_without_generated_folders()
    {
        using var folder = new TestFolder().Write("a").Write(".editorconfig").Write(".github/x.yml").Write("src/P/b.cs").Write("src/binary/c");
        foreach (var name in (string[])["bin", "obj", "node_modules", "artifacts", "TestResults", ".vs", ".idea"])
        {
            folder.Write($"{name}/x").Write($"src/P/{name}/deep/x");
        }

        var snapshot = folder.Read();

        Assert.Empty(snapshot.Remarks);
        Assert.Equal([".editorconfig", ".github/x.yml", "a", "src/P/b.cs", "src/binary/c"], TestFolder.PathsOf(snapshot));
        Assert.Equal(4, snapshot.Find("a")!.Size);
        Assert.Equal(File.GetLastWriteTimeUtc(Path.Combine(folder.Root, "a")).Ticks, snapshot.Find("a")!.Stamp);
    }

    [Fact]
    public void A_missing_folder_is_a_remark()
    {
        using var folder = new TestFolder();
        Directory.Delete(folder.Root);

        var snapshot = folder.Read();

        Assert.Empty(snapshot.Files);
        Assert.Equal(["1 folder(s) could not be opened; the files in them were not checked."], snapshot.Remarks);
    }
}
