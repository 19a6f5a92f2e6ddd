using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Recording;

/// <summary>
/// Held by a command of the baseline while it builds what it records. Findings are collected, and shown nowhere, only in a build that was given
/// the word of this claim, and only while it is held: no property that a repository or a caller sets silences a build.
/// </summary>
public sealed class CollectingClaim : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _lock;

    private CollectingClaim(string folder, FileStream @lock, string word) => (_folder, _lock, Word) = (folder, @lock, word);

    /// <summary>What the build is given as the property <c>StandardsCollect</c>; another one each time.</summary>
    public string Word { get; }

    /// <summary>The claim, or null when another command holds it or the place cannot be written to.</summary>
    /// <param name="outputFolder">Absolute path of <c>artifacts/standards</c>.</param>
    public static CollectingClaim? TryTake(string outputFolder)
    {
        FileStream? @lock = null;
        try
        {
            Directory.CreateDirectory(Path.Combine(outputFolder, "state"));
            @lock = new FileStream(LockFile(outputFolder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            var word = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            if (AtomicFile.TryWrite(WordFile(outputFolder), Encoding.ASCII.GetBytes(word)))
            {
                var claim = new CollectingClaim(outputFolder, @lock, word);
                @lock = null;
                return claim;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another command collects, or the folder is read-only.
        }
        finally
        {
            @lock?.Dispose();
        }

        return null;
    }

    /// <summary>Whether a build that was given a word collects.</summary>
    /// <param name="outputFolder">Absolute path of <c>artifacts/standards</c>.</param>
    /// <param name="word">The value of the property; empty in every other build, which looks at no file.</param>
    public static bool Holds(string outputFolder, string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        try
        {
            return File.ReadAllText(WordFile(outputFolder)) == word && IsLocked(LockFile(outputFolder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in (string[])[WordFile(_folder), LockFile(_folder)])
        {
            try
            {
                if (file == LockFile(_folder))
                {
                    _lock.Dispose();
                }

                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Without the lock the word is worth nothing.
            }
        }
    }

    private static string WordFile(string outputFolder) => Path.Combine(outputFolder, "state", "collecting");

    private static string LockFile(string outputFolder) => Path.Combine(outputFolder, "state", "collecting.lock");

    // Those who ask share the file with each other, not with the one who holds it.
    private static bool IsLocked(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
