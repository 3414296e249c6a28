// A disk that fails on demand, between the server and the real one: preloaded, it stands before the calls that write.
// FAULT_DIR is the folder whose files it spoils; FAULT_FILE holds the fault of the moment, or nothing:
//   full       a write finds no space          readonly   a write is refused
//   fsync      a sync reports an error         kill N     the process dies in its Nth write, half of it done
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long writes;

static int is_spoiled(int fd) {
  const char *dir = getenv("FAULT_DIR");
  char link[64], path[4096];
  if (dir == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return strncmp(path, dir, strlen(dir)) == 0;
}

static int fault(char *into, size_t size) {
  const char *file = getenv("FAULT_FILE");
  int fd = file == NULL ? -1 : open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t length = read(fd, into, size - 1);
  close(fd);
  into[length < 0 ? 0 : length] = '\0';
  return length > 0;
}

// 0: go on. 1: errno is set. 2: this is the write to die in.
static int spoil(int fd) {
  char kind[32];
  if (!is_spoiled(fd) || !fault(kind, sizeof kind)) return 0;
  if (strncmp(kind, "full", 4) == 0) errno = ENOSPC;
  else if (strncmp(kind, "readonly", 8) == 0) errno = EROFS;
  else if (strncmp(kind, "kill ", 5) == 0) return ++writes >= atol(kind + 5) ? 2 : 0;
  else return 0;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "pwrite64");
  int verdict = spoil(fd);
  if (verdict == 1) return -1;
  if (verdict == 2) {
    real(fd, bytes, count / 2, at);
    raise(SIGKILL);
  }
  return real(fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t write(int fd, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "write");
  int verdict = spoil(fd);
  if (verdict == 1) return -1;
  if (verdict == 2) {
    real(fd, bytes, count / 2);
    raise(SIGKILL);
  }
  return real(fd, bytes, count);
}

static int spoil_sync(int fd) {
  char kind[32];
  if (!is_spoiled(fd) || !fault(kind, sizeof kind) || strncmp(kind, "fsync", 5) != 0) return 0;
  errno = EIO;
  return 1;
}

int fsync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fsync");
  return spoil_sync(fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fdatasync");
  return spoil_sync(fd) ? -1 : real(fd);
}
